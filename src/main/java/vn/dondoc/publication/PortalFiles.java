package vn.dondoc.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.rendering.Csv;
import vn.dondoc.rendering.FilledReport;
import vn.dondoc.rendering.OfficialPaper;
import vn.dondoc.rendering.OfficialPapers;
import vn.dondoc.rendering.Workbook;
import vn.dondoc.reporting.FigureRows;
import vn.dondoc.reporting.FigureSheets;

/** Makes every file of a published report: the page, the PDF, and the figures as XLSX, CSV and JSON. */
@Component
class PortalFiles {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final PortalPages pages;
    private final OfficialPapers papers;

    PortalFiles(PortalPages pages, OfficialPapers papers) {
        this.pages = pages;
        this.papers = papers;
    }

    /** By name, in the order in which they are written. */
    Map<String, byte[]> of(PublicReport report) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        var sheet = FigureSheets.byAgency(report.figures());
        var workbook = new ByteArrayOutputStream();
        Workbook.write(List.of(sheet), workbook);
        files.put(report.fileName() + ".pdf", pdf(report));
        files.put(report.fileName() + ".xlsx", workbook.toByteArray());
        files.put(report.fileName() + ".csv", Csv.of(sheet).getBytes(StandardCharsets.UTF_8));
        files.put(report.fileName() + ".json", JSON.writeValueAsBytes(report));
        files.put("index.html", pages.report(report).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private byte[] pdf(PublicReport report) {
        var out = new ByteArrayOutputStream();
        FilledReport filled = papers.fill(paper(report));
        filled.writePdf(out, new FilledReport.Properties(report.title(), report.office(), "Thông tin công khai"));
        return out.toByteArray();
    }

    private static OfficialPaper paper(PublicReport report) {
        return new OfficialPaper(
                List.of(report.authority().toUpperCase(Locale.ROOT)),
                "",
                "",
                "THÔNG TIN CÔNG KHAI",
                report.title(),
                List.of(),
                parts(report),
                new OfficialPaper.Signature(List.of(), ""),
                List.of());
    }

    private static List<OfficialPaper.Part> parts(PublicReport report) {
        var parts = new ArrayList<OfficialPaper.Part>();
        parts.add(
                new OfficialPaper.Paragraph("Số liệu của Báo cáo số %s ngày %s của %s, tính đến hết ngày %s; căn cứ %s."
                        .formatted(
                                report.number(),
                                Words.day(report.issuedOn()),
                                report.office(),
                                Words.day(report.figures().closing()),
                                report.instrument())));
        Words.sentences(report.figures().tasks()).forEach(sentence -> parts.add(new OfficialPaper.Paragraph(sentence)));
        report.publicText().forEach(text -> parts.add(new OfficialPaper.Paragraph(text)));
        parts.add(new OfficialPaper.Annex(
                "KẾT QUẢ THEO CƠ QUAN\n(Lượt giao chủ trì và phối hợp)", FigureRows.of(report.figures()), true));
        return parts;
    }
}
