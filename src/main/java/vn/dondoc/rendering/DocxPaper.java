package vn.dondoc.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * An official paper as a Word document that people go on writing: paragraphs in named styles, real tables, page numbers in the header.
 * Word's own parts (styles, settings) are files below {@code rendering/docx/}.
 */
final class DocxPaper {

    /** In twentieths of a point: A4, its text between margins of 30 and 15 mm. */
    private static final int PORTRAIT = 9354;

    private static final int LANDSCAPE = 14286;
    private static final int LEFT_HEAD = 3700;
    private static final int LEFT_FOOT = 4300;
    private static final int LINES_TO_SIGN = 4;

    private final OfficialPaper paper;
    private final FilledReport.Properties properties;

    DocxPaper(OfficialPaper paper, FilledReport.Properties properties) {
        this.paper = paper;
        this.properties = properties;
    }

    void write(OutputStream to) throws IOException {
        try (var zip = new ZipOutputStream(to)) {
            shipped(zip, "[Content_Types].xml", "content-types.xml");
            shipped(zip, "_rels/.rels", "package-rels.xml");
            shipped(zip, "word/styles.xml", "styles.xml");
            shipped(zip, "word/settings.xml", "settings.xml");
            shipped(zip, "word/header1.xml", "header1.xml");
            text(zip, "docProps/core.xml", core());
            var pictures = new DocxPictures(zip);
            document(zip, pictures);
            text(zip, "word/_rels/document.xml.rels", pictures.relations());
            pictures.write();
        } catch (XMLStreamException e) {
            throw new IOException("Could not write a Word document", e);
        }
    }

    private void document(ZipOutputStream zip, DocxPictures pictures) throws IOException, XMLStreamException {
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        var out = new DocxText(zip);
        out.begin();
        head(out);
        List<OfficialPaper.Part> flowing = paper.parts().stream()
                .filter(part -> !(part instanceof OfficialPaper.Annex))
                .toList();
        for (int i = 0; i < flowing.size(); i++) {
            boolean last = i == flowing.size() - 1 && paper.isSigned();
            if (last && flowing.get(i) instanceof OfficialPaper.Paragraph(String text)) {
                last(out, OfficialPaper.paragraphs(text));
            } else {
                add(out, flowing.get(i), pictures);
            }
        }
        foot(out, pictures);
        List<OfficialPaper.Annex> annexes = paper.annexes();
        for (int i = 0; i < annexes.size(); i++) {
            endSection(out, i == 0 ? null : annexes.get(i - 1));
            annex(out, annexes.get(i), paper.annexHeading(i));
        }
        section(out, annexes.isEmpty() ? null : annexes.get(annexes.size() - 1));
        out.end();
        zip.closeEntry();
    }

    private void head(DocxText out) throws XMLStreamException {
        twoColumns(out, LEFT_HEAD);
        for (OfficialPaper.HeadLine line : paper.head()) {
            letterhead(out, line.text(), line.issuer(), false, "25");
        }
        rule(out, 1250, 1250);
        out.close();
        rightCell(out, LEFT_HEAD);
        letterhead(out, OfficialPaper.NATION, true, false, "25");
        letterhead(out, OfficialPaper.MOTTO, true, false, "27");
        rule(out, 1130, 1130);
        out.close().close();
        out.open("w:tr");
        leftCell(out, LEFT_HEAD);
        letterhead(out, paper.numberLine(), false, false, "26");
        if (paper.isLetter()) {
            letterhead(out, paper.subject(), false, false, "25");
        }
        out.close();
        rightCell(out, LEFT_HEAD);
        letterhead(out, paper.placeAndDate(), false, true, "27");
        out.close().close().close();
        if (!paper.isLetter()) {
            out.paragraph("Title", paper.type());
            if (!paper.title().isBlank()) {
                out.paragraph("Subtitle", paper.title());
                rule(out, 3677, 3677);
            }
        }
        addressees(out);
    }

    private void addressees(DocxText out) throws XMLStreamException {
        if (paper.addressees().size() == 1) {
            out.paragraph(
                    "Addressee", OfficialPaper.TO + " " + paper.addressees().get(0));
        } else if (!paper.addressees().isEmpty()) {
            out.open("w:p").open("w:pPr").value("w:pStyle", "Addressees");
            out.empty("w:spacing", "w:before", "180", "w:line", "264", "w:lineRule", "auto");
            out.empty("w:ind", "w:left", "1440", "w:firstLine", "0").close();
            out.run(OfficialPaper.TO, false);
            out.close();
            for (String line : OfficialPaper.listed(paper.addressees())) {
                out.paragraph("Addressees", line);
            }
            out.open("w:p").open("w:pPr");
            out.empty("w:spacing", "w:line", "120", "w:lineRule", "exact")
                    .close()
                    .close();
        }
    }

    private void add(DocxText out, OfficialPaper.Part part, DocxPictures pictures)
            throws IOException, XMLStreamException {
        switch (part) {
            case OfficialPaper.Heading(String text) -> out.paragraph("Heading1", text);
            case OfficialPaper.Centred(String text) -> out.paragraph("Centred", text);
            case OfficialPaper.Paragraph(String text) -> paragraphs(out, text);
            case OfficialPaper.Article(String heading, String text) -> {
                List<String> lines = OfficialPaper.paragraphs(text);
                out.open("w:p").open("w:pPr").value("w:pStyle", "BodyText").close();
                out.run(heading + " ", true);
                out.run(lines.isEmpty() ? "" : lines.get(0), false);
                out.close();
                for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
                    out.paragraph("BodyText", line);
                }
            }
            case OfficialPaper.Bases(List<String> lines) -> {
                for (String line : lines) {
                    out.paragraph("Basis", line);
                }
            }
            case OfficialPaper.Table table -> {
                if (!table.caption().isBlank()) {
                    out.paragraph("Caption", table.caption());
                }
                DocxTable.write(out, table, PORTRAIT, table.caption());
                gap(out);
            }
            case OfficialPaper.Bars bars -> {
                out.paragraph("Caption", bars.caption());
                for (Picture picture : BarPicture.of(bars)) {
                    pictures.add(out, picture, bars.words());
                }
            }
            case OfficialPaper.Annex annex -> throw new IllegalArgumentException("Does not flow: " + annex.title());
        }
    }

    /** The signature never stands on a page without a word of the text. */
    private static void last(DocxText out, List<String> lines) throws XMLStreamException {
        for (int i = 0; i < lines.size(); i++) {
            out.open("w:p").open("w:pPr").value("w:pStyle", "BodyText");
            if (i == lines.size() - 1) {
                out.empty("w:keepNext");
            }
            out.close();
            out.run(lines.get(i), false);
            out.close();
        }
    }

    private static void paragraphs(DocxText out, String text) throws XMLStreamException {
        for (String line : OfficialPaper.paragraphs(text)) {
            out.paragraph("BodyText", line);
        }
    }

    private void foot(DocxText out, DocxPictures pictures) throws IOException, XMLStreamException {
        if (paper.isSigned()) {
            gap(out);
            twoColumns(out, LEFT_FOOT);
            if (!paper.recipients().isEmpty()) {
                out.paragraph("RecipientsHead", OfficialPaper.RECIPIENTS);
            }
            for (String line : OfficialPaper.listed(paper.recipients())) {
                out.paragraph("Recipients", line);
            }
            if (paper.recipients().isEmpty()) {
                out.paragraph("Recipients", "");
            }
            trace(out, pictures);
            out.close();
            rightCell(out, LEFT_FOOT);
            for (String line : paper.signature().authority()) {
                out.paragraph("Signature", line);
            }
            for (int i = 0; i < LINES_TO_SIGN; i++) {
                out.paragraph("Signature", "");
            }
            out.paragraph("Signature", paper.signature().name());
            out.close().close().close();
        } else {
            trace(out, pictures);
        }
    }

    private void trace(DocxText out, DocxPictures pictures) throws IOException, XMLStreamException {
        OfficialPaper.Trace trace = paper.trace();
        if (trace != null) {
            out.paragraph("Trace", trace.words());
            if (trace.hasAddress()) {
                pictures.add(out, TracePicture.of(trace), trace.words());
            }
        }
    }

    private void annex(DocxText out, OfficialPaper.Annex annex, String heading) throws XMLStreamException {
        out.paragraph("Title", heading);
        out.paragraph("Subtitle", annex.title());
        out.paragraph("AnnexNote", paper.annexNote());
        if (!annex.table().caption().isBlank()) {
            out.paragraph("Caption", annex.table().caption());
        }
        DocxTable.write(out, annex.table(), annex.landscape() ? LANDSCAPE : PORTRAIT, annex.title());
    }

    /** The layout of the pages behind which it stands: those of the paper itself, or of one annex. */
    private static void endSection(DocxText out, OfficialPaper.@Nullable Annex annex) throws XMLStreamException {
        out.open("w:p").open("w:pPr").value("w:pStyle", "Small");
        section(out, annex);
        out.close().close();
    }

    private static void section(DocxText out, OfficialPaper.@Nullable Annex annex) throws XMLStreamException {
        boolean landscape = annex != null && annex.landscape();
        out.open("w:sectPr");
        out.empty("w:headerReference", "w:type", "default", "r:id", "rId3");
        out.value("w:type", "nextPage");
        if (landscape) {
            out.empty("w:pgSz", "w:w", "16838", "w:h", "11906", "w:orient", "landscape");
        } else {
            out.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
        }
        out.empty(
                "w:pgMar",
                "w:top",
                "1134",
                "w:right",
                "851",
                "w:bottom",
                "1134",
                "w:left",
                "1701",
                "w:header",
                "624",
                "w:footer",
                "567",
                "w:gutter",
                "0");
        out.empty("w:pgNumType", "w:start", "1");
        // The first page of each part shows no number.
        out.empty("w:titlePg").close();
    }

    /** A table without rules, open in its left cell. */
    private static void twoColumns(DocxText out, int left) throws XMLStreamException {
        out.open("w:tbl").open("w:tblPr");
        out.empty("w:tblW", "w:w", String.valueOf(PORTRAIT), "w:type", "dxa");
        out.empty("w:tblLayout", "w:type", "fixed");
        out.open("w:tblCellMar");
        out.empty("w:left", "w:w", "0", "w:type", "dxa").empty("w:right", "w:w", "0", "w:type", "dxa");
        out.close().close().open("w:tblGrid");
        out.empty("w:gridCol", "w:w", String.valueOf(left));
        out.empty("w:gridCol", "w:w", String.valueOf(PORTRAIT - left)).close();
        out.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
        leftCell(out, left);
    }

    private static void leftCell(DocxText out, int left) throws XMLStreamException {
        out.open("w:tc")
                .open("w:tcPr")
                .empty("w:tcW", "w:w", String.valueOf(left), "w:type", "dxa")
                .close();
    }

    private static void rightCell(DocxText out, int left) throws XMLStreamException {
        leftCell(out, PORTRAIT - left);
    }

    private static void letterhead(DocxText out, String text, boolean bold, boolean italic, String size)
            throws XMLStreamException {
        out.open("w:p").open("w:pPr").value("w:pStyle", "Letterhead").close();
        if (!text.isEmpty()) {
            out.open("w:r").open("w:rPr");
            if (bold) {
                out.empty("w:b");
            }
            if (italic) {
                out.empty("w:i");
            }
            out.value("w:sz", size).value("w:szCs", size).close();
            out.text(text);
            out.close();
        }
        out.close();
    }

    private static void rule(DocxText out, int left, int right) throws XMLStreamException {
        out.open("w:p").open("w:pPr").value("w:pStyle", "Rule");
        out.empty("w:ind", "w:left", String.valueOf(left), "w:right", String.valueOf(right));
        out.close().close();
    }

    private static void gap(DocxText out) throws XMLStreamException {
        out.open("w:p").open("w:pPr").empty("w:keepNext");
        out.empty("w:spacing", "w:line", "160", "w:lineRule", "exact").close().close();
    }

    private String core() {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title><dc:subject>%s</dc:subject>\
                <dc:creator>%s</dc:creator><dc:language>vi-VN</dc:language></cp:coreProperties>
                """.formatted(
                        Markup.escaped(properties.title()),
                        Markup.escaped(properties.subject()),
                        Markup.escaped(properties.author()));
    }

    private static void shipped(ZipOutputStream zip, String name, String file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        try (InputStream in =
                Objects.requireNonNull(DocxPaper.class.getResourceAsStream("/rendering/docx/" + file), file)) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }

    private static void text(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
