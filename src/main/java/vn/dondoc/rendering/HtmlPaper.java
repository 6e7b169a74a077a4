package vn.dondoc.rendering;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** An official paper as one HTML page that a screen reader can read: headings, tables with heads and captions, no table for layout. */
final class HtmlPaper {

    private static final String STYLE = "/rendering/html/paper.css";

    private final OfficialPaper paper;
    private Writer out = Writer.nullWriter();
    private int tables;

    HtmlPaper(OfficialPaper paper) {
        this.paper = paper;
    }

    void write(OutputStream to) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        String title = title();
        line("<!DOCTYPE html>");
        line("<html lang=\"vi\"><head><meta charset=\"utf-8\">");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        line("<title>" + escaped(title) + "</title>");
        line("<style>" + style() + "</style></head><body><main>");
        head();
        for (OfficialPaper.Part part : paper.parts()) {
            if (!(part instanceof OfficialPaper.Annex)) {
                add(part);
            }
        }
        foot();
        List<OfficialPaper.Annex> annexes = paper.annexes();
        for (int i = 0; i < annexes.size(); i++) {
            line("<section class=\"annex\"><h2>" + paper.annexHeading(i) + "<br>"
                    + lines(annexes.get(i).title()) + "</h2>");
            line("<p class=\"note\">" + escaped(paper.annexNote()) + "</p>");
            OfficialPaper.Table table = annexes.get(i).table();
            table(
                    table,
                    table.caption().isBlank() ? annexes.get(i).title() : table.caption(),
                    table.caption().isBlank());
            line("</section>");
        }
        line("</main></body></html>");
        out.flush();
    }

    private String title() {
        String name = paper.isLetter() ? paper.subject() : paper.type() + " " + paper.title();
        return name.isBlank() ? paper.numberLine() : name.strip();
    }

    private void head() throws IOException {
        line("<div class=\"head\"><div>");
        for (OfficialPaper.HeadLine line : paper.head()) {
            line("<p" + (line.issuer() ? " class=\"issuer\"" : "") + ">" + escaped(line.text()) + "</p>");
        }
        optional("number", paper.numberLine());
        line("</div><div>");
        line("<p class=\"nation\">" + OfficialPaper.NATION + "</p><p class=\"motto\">" + OfficialPaper.MOTTO + "</p>");
        optional("place", paper.placeAndDate());
        line("</div></div>");
        if (paper.isLetter()) {
            line("<h1 class=\"subject\">" + escaped(title()) + "</h1>");
        } else {
            line("<h1>" + escaped(paper.type()) + "<br><span>" + lines(paper.title()) + "</span></h1>");
        }
        if (paper.addressees().size() == 1) {
            optional("to", OfficialPaper.TO + " " + paper.addressees().get(0));
        } else if (!paper.addressees().isEmpty()) {
            line("<p class=\"to\">" + OfficialPaper.TO + "</p>");
            list("to", paper.addressees());
        }
    }

    private void add(OfficialPaper.Part part) throws IOException {
        switch (part) {
            case OfficialPaper.Heading(String text) -> line("<h2>" + escaped(text) + "</h2>");
            case OfficialPaper.Centred(String text) -> optional("centred", text);
            case OfficialPaper.Paragraph(String text) -> paragraphs(OfficialPaper.paragraphs(text));
            case OfficialPaper.Article(String heading, String text) -> {
                List<String> lines = OfficialPaper.paragraphs(text);
                line("<p><strong>" + escaped(heading) + "</strong> " + (lines.isEmpty() ? "" : escaped(lines.get(0)))
                        + "</p>");
                paragraphs(lines.subList(Math.min(1, lines.size()), lines.size()));
            }
            case OfficialPaper.Bases(List<String> lines) -> {
                for (String line : lines) {
                    optional("basis", line);
                }
            }
            case OfficialPaper.Table table -> table(table, table.caption(), false);
            case OfficialPaper.Bars bars -> {
                line("<figure><figcaption>" + escaped(bars.caption()) + "</figcaption>");
                for (Picture picture : BarPicture.of(bars)) {
                    picture(picture, bars.words());
                }
                line("</figure>");
            }
            case OfficialPaper.Annex annex -> throw new IllegalArgumentException("Does not flow: " + annex.title());
        }
    }

    private void paragraphs(List<String> lines) throws IOException {
        for (String line : lines) {
            line("<p>" + escaped(line) + "</p>");
        }
    }

    private void foot() throws IOException {
        if (paper.isSigned()) {
            line("<div class=\"foot\"><div class=\"signature\">");
            for (String line : paper.signature().authority()) {
                line("<p>" + escaped(line) + "</p>");
            }
            optional("name", paper.signature().name());
            line("</div><div>");
            if (!paper.recipients().isEmpty()) {
                line("<p class=\"recipients\">" + OfficialPaper.RECIPIENTS + "</p>");
                list("recipients", paper.recipients());
            }
            line("</div></div>");
        }
        OfficialPaper.Trace trace = paper.trace();
        if (trace != null) {
            line("<div class=\"trace\">");
            if (trace.hasAddress()) {
                picture(TracePicture.of(trace), "Mã QR của địa chỉ " + trace.address());
            }
            line("<p>" + escaped(trace.words()) + "</p></div>");
        }
    }

    private void list(String style, List<String> names) throws IOException {
        line("<ul class=\"" + style + "\">");
        for (String name : OfficialPaper.listed(names)) {
            line("<li>" + escaped(name.substring(1).strip()) + "</li>");
        }
        line("</ul>");
    }

    /** A caption that only repeats the heading above is for screen readers alone. */
    private void table(OfficialPaper.Table table, String caption, boolean repeated) throws IOException {
        tables++;
        String name = caption.isBlank() ? "Bảng " + tables : caption.replace('\n', ' ');
        line("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" + escaped(name) + "\"><table>");
        if (!caption.isBlank()) {
            line("<caption" + (repeated ? " class=\"heard\"" : "") + ">" + lines(caption) + "</caption>");
        }
        line("<thead>");
        heads(table);
        line("</thead><tbody>");
        for (int r = 0; r < table.rows().size(); r++) {
            row(table, table.rows().get(r), table.totals().contains(r));
        }
        if (table.rows().isEmpty()) {
            line("<tr><td colspan=\"" + table.columns().size() + "\">" + escaped(table.nothing()) + "</td></tr>");
        }
        line("</tbody></table></div>");
    }

    private void heads(OfficialPaper.Table table) throws IOException {
        var below = new StringBuilder();
        line("<tr>");
        for (int i = 0; i < table.columns().size(); i = table.groupEnd(i)) {
            OfficialPaper.Column column = table.columns().get(i);
            if (column.group().isEmpty()) {
                line("<th scope=\"col\"" + (table.hasGroups() ? " rowspan=\"2\"" : "") + ">" + escaped(column.title())
                        + "</th>");
            } else {
                int end = table.groupEnd(i);
                line("<th scope=\"colgroup\" colspan=\"" + (end - i) + "\">" + escaped(column.group()) + "</th>");
                table.columns()
                        .subList(i, end)
                        .forEach(one -> below.append("<th scope=\"col\">")
                                .append(escaped(one.title()))
                                .append("</th>"));
            }
        }
        line("</tr>");
        if (table.hasGroups()) {
            line("<tr>" + below + "</tr>");
        }
    }

    private void row(OfficialPaper.Table table, List<String> cells, boolean total) throws IOException {
        out.write(total ? "<tr class=\"total\">" : "<tr>");
        for (int i = 0; i < table.columns().size(); i++) {
            out.write(
                    switch (table.columns().get(i).alignment()) {
                        case LEFT -> "<td>";
                        case CENTER -> "<td class=\"c\">";
                        case RIGHT -> "<td class=\"r\">";
                    });
            out.write(i < cells.size() ? lines(cells.get(i)) : "");
            out.write("</td>");
        }
        line("</tr>");
    }

    private void picture(Picture picture, String words) throws IOException {
        line("<img width=\"" + picture.width() + "\" height=\"" + picture.height() + "\" alt=\"" + escaped(words)
                + "\" src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(picture.png()) + "\">");
    }

    private void optional(String style, String text) throws IOException {
        if (!text.isBlank()) {
            line("<p class=\"" + style + "\">" + escaped(text) + "</p>");
        }
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write('\n');
    }

    private static String lines(String text) {
        return escaped(text).replaceAll("\\R", "<br>");
    }

    private static String escaped(String text) {
        return Markup.escaped(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private static String style() throws IOException {
        try (InputStream in = Objects.requireNonNull(HtmlPaper.class.getResourceAsStream(STYLE), STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
