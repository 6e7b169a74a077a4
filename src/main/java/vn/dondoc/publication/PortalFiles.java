package vn.dondoc.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.rendering.Csv;
import vn.dondoc.rendering.FilledReport;
import vn.dondoc.rendering.Templates;
import vn.dondoc.rendering.Workbook;
import vn.dondoc.reporting.FigureRows;
import vn.dondoc.reporting.FigureSheets;

/** Makes every file of a published report: the page, the PDF, and the figures as XLSX, CSV and JSON. */
@Component
class PortalFiles {

    private static final String TEMPLATE = "bao-cao-6-thang";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final PortalPages pages;
    private final Templates templates;

    PortalFiles(PortalPages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
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
        FilledReport filled = templates.named(TEMPLATE).fill(parameters(report), rows(report));
        filled.writePdf(out, new FilledReport.Properties(report.title(), report.office(), "Thông tin công khai"));
        return out.toByteArray();
    }

    private static Map<String, Object> parameters(PublicReport report) {
        return Map.of(
                "parentBody", "",
                "issuingBody", report.authority().toUpperCase(java.util.Locale.ROOT),
                "numberLine", "",
                "placeAndDate", "",
                "reportType", "THÔNG TIN CÔNG KHAI",
                "title", report.title(),
                "addressees", "",
                "agencyTableTitle", "KẾT QUẢ THEO CƠ QUAN\n(Lượt giao chủ trì và phối hợp)",
                "taskTableTitle", "");
    }

    private static List<Map<String, Object>> rows(PublicReport report) {
        var rows = new ArrayList<Map<String, Object>>();
        rows.add(paragraph("Số liệu của Báo cáo số %s ngày %s của %s, tính đến hết ngày %s; căn cứ %s."
                .formatted(
                        report.number(),
                        Words.day(report.issuedOn()),
                        report.office(),
                        Words.day(report.figures().closing()),
                        report.instrument())));
        Words.sentences(report.figures().tasks()).forEach(sentence -> rows.add(paragraph(sentence)));
        report.publicText().forEach(text -> rows.add(paragraph(text)));
        rows.addAll(FigureRows.of(report.figures()));
        return rows;
    }

    private static Map<String, Object> paragraph(String text) {
        return Map.of("section", "body", "kind", "paragraph", "text", text);
    }
}
