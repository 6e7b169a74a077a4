package vn.dondoc.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.figures.Measure;
import vn.dondoc.figures.TableFigure;
import vn.dondoc.rendering.Csv;
import vn.dondoc.rendering.FilledReport;
import vn.dondoc.rendering.OfficialPaper;
import vn.dondoc.rendering.OfficialPapers;
import vn.dondoc.rendering.Sheet;
import vn.dondoc.rendering.Workbook;

/** Makes the files that can be downloaded: for print as PDF, the figures as XLSX, CSV and JSON. */
@Component
class PortalFiles {

    static final String TOTAL = "Tổng số nhiệm vụ (không cộng các lượt giao)";

    private final OfficialPapers papers;

    PortalFiles(OfficialPapers papers) {
        this.papers = papers;
    }

    /** By name, in the order in which a page offers them; nothing for what was withdrawn. */
    Map<String, byte[]> of(Version version) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        String name = version.content().slug();
        switch (version.content()) {
            case PublicReport report -> {
                Sheet sheet = sheet(report);
                var workbook = new ByteArrayOutputStream();
                Workbook.write(List.of(sheet), workbook);
                files.put(name + ".pdf", pdf(version, parts(version, report)));
                files.put(name + ".xlsx", workbook.toByteArray());
                files.put(name + ".csv", Csv.of(sheet).getBytes(StandardCharsets.UTF_8));
                files.put(name + ".json", OpenData.of(version));
            }
            case PublicInspection inspection -> {
                files.put(name + ".pdf", pdf(version, parts(version, inspection)));
                files.put(name + ".json", OpenData.of(version));
            }
            case PublicWithdrawal withdrawn -> {}
        }
        return files;
    }

    private byte[] pdf(Version version, List<OfficialPaper.Part> parts) {
        PublicSource source = version.content().source();
        FilledReport filled = papers.fill(new OfficialPaper(
                List.of(source.authority().toUpperCase(Locale.ROOT)),
                "",
                "",
                version.number() > 1 ? "THÔNG TIN CÔNG KHAI (BẢN " + version.number() + ")" : "THÔNG TIN CÔNG KHAI",
                version.content().title(),
                List.of(),
                parts,
                new OfficialPaper.Signature(List.of(), ""),
                List.of()));
        var out = new ByteArrayOutputStream();
        filled.writePdf(
                out,
                new FilledReport.Properties(
                        version.content().title(), source.office() + ", " + source.authority(), "Thông tin công khai"));
        return out.toByteArray();
    }

    private static List<OfficialPaper.Part> parts(Version version, PublicReport report) {
        var parts = new ArrayList<OfficialPaper.Part>();
        parts.add(new OfficialPaper.Paragraph(Sentences.source(report.source())));
        correction(version).ifPresent(parts::add);
        parts.add(new OfficialPaper.Paragraph(Sentences.closing(report.period())));
        Sentences.of(report).forEach(sentence -> parts.add(new OfficialPaper.Paragraph(sentence)));
        if (!report.text().isEmpty()) {
            parts.add(new OfficialPaper.Heading("Đánh giá"));
            parts.add(new OfficialPaper.Paragraph(report.text().typed()));
        }
        parts.add(new OfficialPaper.Heading("Cách tính"));
        Sentences.definitions()
                .forEach(one -> parts.add(new OfficialPaper.Paragraph(one.term() + ": " + one.meaning())));
        parts.add(
                new OfficialPaper.Annex("KẾT QUẢ THEO CƠ QUAN\n(Lượt giao chủ trì và phối hợp)", table(report), true));
        return parts;
    }

    private static List<OfficialPaper.Part> parts(Version version, PublicInspection inspection) {
        var parts = new ArrayList<OfficialPaper.Part>();
        parts.add(new OfficialPaper.Paragraph(Sentences.source(inspection.source())));
        correction(version).ifPresent(parts::add);
        parts.add(new OfficialPaper.Paragraph("Cơ quan được kiểm tra: " + inspection.inspected() + "."));
        if (!inspection.text().isEmpty()) {
            parts.add(new OfficialPaper.Paragraph(inspection.text().typed()));
        }
        return parts;
    }

    private static Optional<OfficialPaper.Part> correction(Version version) {
        return version.reason().isEmpty()
                ? Optional.empty()
                : Optional.of(new OfficialPaper.Paragraph("Bản %d. Lý do: %s"
                        .formatted(version.number(), version.reason().typed())));
    }

    private static OfficialPaper.Table table(PublicReport report) {
        var columns = Stream.of(
                        Stream.of(
                                new OfficialPaper.Column("TT", 4, OfficialPaper.Alignment.CENTER),
                                new OfficialPaper.Column("Cơ quan", 24)),
                        onPaper().map(one -> figure(one.head(), one.over())),
                        Stream.of(figure("Phối hợp", ""), figure("Tổng số năm trước", "")))
                .flatMap(part -> part)
                .toList();
        var rows = new ArrayList<List<String>>();
        for (PublicAgency agency : report.agencies()) {
            rows.add(row(
                    String.valueOf(rows.size() + 1),
                    agency.name(),
                    agency.lead(),
                    String.valueOf(agency.coordinating()),
                    agency.lastYear()));
        }
        var then = report.lastYear();
        rows.add(row("", TOTAL, report.tasks(), "", then == null ? null : then.tasks()));
        return new OfficialPaper.Table("", columns, rows, Set.of(rows.size() - 1));
    }

    /** Last year's total takes the room of what has no deadline. */
    private static Stream<TableFigure> onPaper() {
        return TableFigure.ON_PAPER.stream().filter(one -> one.measure() != Measure.WITHOUT_DEADLINE);
    }

    private static OfficialPaper.Column figure(String title, String group) {
        return new OfficialPaper.Column(title, 7, OfficialPaper.Alignment.CENTER, group);
    }

    private static List<String> row(
            String ordinal, String name, PublicCounts counts, String coordinating, @Nullable PublicCounts lastYear) {
        var row = new ArrayList<>(List.of(ordinal, name));
        onPaper()
                .map(one -> new PortalPages.Words().number(counts.of(one.measure())))
                .forEach(row::add);
        row.add(coordinating);
        row.add(lastYear == null ? "" : new PortalPages.Words().number(lastYear.total()));
        return row;
    }

    /** One line for each agency, counting assignments, and a last one that counts tasks. */
    static Sheet sheet(PublicReport report) {
        var rows = new ArrayList<List<@Nullable Object>>();
        report.agencies().forEach(one -> rows.add(line(one.name(), one.lead(), one.coordinating(), one.lastYear())));
        var then = report.lastYear();
        rows.add(line(TOTAL, report.tasks(), null, then == null ? null : then.tasks()));
        var columns = new ArrayList<Sheet.Column>();
        columns.add(new Sheet.Column("Cơ quan", 42));
        Stream.concat(
                        TableFigure.ALL.stream().map(TableFigure::name),
                        Stream.of("Phối hợp", "Tổng số cùng kỳ năm trước", "Đã thực hiện cùng kỳ năm trước"))
                .forEach(head -> columns.add(new Sheet.Column(head, 12)));
        return new Sheet("Theo cơ quan", columns, rows);
    }

    private static List<@Nullable Object> line(
            String name, PublicCounts counts, @Nullable Integer coordinating, @Nullable PublicCounts lastYear) {
        var line = new ArrayList<@Nullable Object>();
        line.add(name);
        TableFigure.ALL.forEach(one -> line.add(counts.of(one.measure())));
        line.addAll(Arrays.asList(
                coordinating, lastYear == null ? null : lastYear.total(), lastYear == null ? null : lastYear.done()));
        return line;
    }
}
