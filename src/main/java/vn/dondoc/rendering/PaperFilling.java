package vn.dondoc.rendering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;

/** One paper on its way through the templates: a print of the frame, then one for each annex. */
final class PaperFilling {

    /** A longer last paragraph may be broken; it need not stay with the signature. */
    private static final int STAYS_WITH_SIGNATURE = 500;

    /** With a heading above it, it must fit into what the template keeps free for both and the signature. */
    private static final int STAYS_WITH_HEADING = 250;

    private final OfficialPaper paper;
    private final Template frame;
    private final Function<TableLayout.Shape, JasperReport> tables;
    private final List<Map<String, ?>> rows = new ArrayList<>();
    /** A paper that went out by a template from before the code stood below the recipients is made by it again, the same. */
    private final boolean older;

    private int section;
    private boolean closing;

    PaperFilling(OfficialPaper paper, Template frame, Function<TableLayout.Shape, JasperReport> tables) {
        this.paper = paper;
        this.frame = frame;
        this.tables = tables;
        this.older = !frame.asksFor().contains("code");
    }

    List<JasperPrint> prints() {
        var prints = new ArrayList<JasperPrint>();
        prints.add(frame.print(parameters(), lines()));
        List<OfficialPaper.Annex> annexes = paper.annexes();
        for (int i = 0; i < annexes.size(); i++) {
            prints.add(annex(annexes.get(i), paper.annexHeading(i)));
        }
        return prints;
    }

    private JasperPrint annex(OfficialPaper.Annex annex, String heading) {
        var shape = TableLayout.Shape.annex(annex.table(), annex.landscape());
        var parameters = new HashMap<String, Object>();
        parameters.put("heading", heading);
        parameters.put("title", annex.title());
        parameters.put("note", paper.annexNote());
        parameters.put("caption", annex.table().caption());
        return Template.print("bang", tables.apply(shape), parameters, new TableRows(annex.table()));
    }

    private Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("letterhead", letterhead());
        parameters.put("number", unlessEmpty(paper.numberLine()));
        parameters.put("subject", paper.isLetter() ? unlessEmpty(paper.subject()) : null);
        parameters.put("placeAndDate", unlessEmpty(paper.placeAndDate()));
        parameters.put("type", paper.type());
        parameters.put("title", unlessEmpty(paper.title()));
        parameters.put("authority", String.join("\n", paper.signature().authority()));
        parameters.put("signer", paper.signature().name());
        parameters.put("recipients", recipients());
        return parameters;
    }

    private String letterhead() {
        var text = new StringBuilder();
        for (OfficialPaper.HeadLine line : paper.head()) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(line.issuer() ? bold(line.text()) : Markup.escaped(line.text()));
        }
        return text.toString();
    }

    private @Nullable String recipients() {
        return paper.recipients().isEmpty()
                ? null
                : "<style isBold=\"true\" isItalic=\"true\" size=\"12\">" + OfficialPaper.RECIPIENTS + "</style>\n"
                        + Markup.escaped(String.join("\n", OfficialPaper.listed(paper.recipients())));
    }

    private List<Map<String, ?>> lines() {
        if (!paper.isLetter()) {
            row("type", paper.title());
        }
        addressees();
        List<OfficialPaper.Part> flowing = paper.parts().stream()
                .filter(part -> !(part instanceof OfficialPaper.Annex))
                .toList();
        String last = null;
        for (int i = 0; i < flowing.size(); i++) {
            OfficialPaper.Part part = flowing.get(i);
            boolean headed = i > 0 && flowing.get(i - 1) instanceof OfficialPaper.Heading;
            if (i == flowing.size() - 1
                    && part instanceof OfficialPaper.Paragraph(String text)
                    && staysWithSignature(text, headed)) {
                last = text.strip();
            } else {
                closing = i == flowing.size() - 2
                        && part instanceof OfficialPaper.Heading
                        && flowing.get(i + 1) instanceof OfficialPaper.Paragraph(String text)
                        && staysWithSignature(text, true);
                add(part);
            }
        }
        OfficialPaper.Trace trace = paper.trace();
        if (paper.isSigned()) {
            traced(row("signature", last), trace);
        }
        if (trace != null && (older || !paper.isSigned())) {
            traced(row(trace.hasAddress() ? "trace" : "code", trace.words()), trace);
        }
        return rows;
    }

    private static void traced(Map<String, @Nullable Object> line, OfficialPaper.@Nullable Trace trace) {
        if (trace != null) {
            line.put("code", trace.words());
            if (trace.hasAddress()) {
                line.put("picture", TracePicture.of(trace).image());
            }
        }
    }

    private boolean staysWithSignature(String text, boolean headed) {
        return paper.isSigned()
                && text.length() <= (headed ? STAYS_WITH_HEADING : STAYS_WITH_SIGNATURE)
                && OfficialPaper.paragraphs(text).size() == 1;
    }

    private void addressees() {
        if (paper.addressees().size() == 1) {
            row("addressee", OfficialPaper.TO + " " + paper.addressees().get(0));
        } else if (!paper.addressees().isEmpty()) {
            row("addressees", String.join("\n", OfficialPaper.listed(paper.addressees())));
        }
    }

    private void add(OfficialPaper.Part part) {
        switch (part) {
            case OfficialPaper.Heading(String text) -> {
                section++;
                row("heading", text);
            }
            case OfficialPaper.Centred(String text) -> {
                section++;
                row("centred", text);
            }
            case OfficialPaper.Paragraph(String text) ->
                OfficialPaper.paragraphs(text).forEach(line -> row("paragraph", line));
            case OfficialPaper.Article(String heading, String text) -> {
                section++;
                List<String> lines = text.lines()
                        .filter(line -> !line.isBlank())
                        .map(String::strip)
                        .toList();
                row("article", bold(heading) + (lines.isEmpty() ? "" : " " + Markup.escaped(lines.get(0))));
                lines.stream().skip(1).forEach(line -> row("paragraph", line));
            }
            case OfficialPaper.Bases(List<String> bases) -> bases.forEach(basis -> row("basis", basis));
            case OfficialPaper.Table table -> {
                begin();
                var line = row("table", table.caption());
                line.put("table", tables.apply(TableLayout.Shape.inText(table)));
                line.put("rows", new TableRows(table));
            }
            case OfficialPaper.Bars bars -> {
                begin();
                @Nullable String caption = bars.caption();
                if (older) {
                    row("caption", caption);
                }
                for (Picture picture : BarPicture.of(bars)) {
                    row("picture", caption).put("picture", picture.image());
                    caption = null;
                }
            }
            case OfficialPaper.Annex annex -> throw new IllegalArgumentException("Does not flow: " + annex.title());
        }
    }

    /** What follows its heading at once begins nothing of its own: it would leave the heading alone on the page before. */
    private void begin() {
        if (rows.isEmpty() || !"heading".equals(rows.getLast().get("kind"))) {
            section++;
        }
    }

    private Map<String, @Nullable Object> row(String kind, @Nullable String text) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("kind", kind);
        row.put("text", text);
        row.put("section", section);
        row.put("closing", closing);
        rows.add(row);
        return row;
    }

    private static @Nullable String unlessEmpty(String text) {
        return text.isBlank() ? null : text;
    }

    private static String bold(String text) {
        return "<style isBold=\"true\">" + Markup.escaped(text) + "</style>";
    }
}
