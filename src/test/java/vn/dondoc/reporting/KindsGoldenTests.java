package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.rendering.FilledReport;
import vn.dondoc.rendering.Workbook;
import vn.dondoc.testing.Approved;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.FixedYear;
import vn.dondoc.tracking.Given;
import vn.dondoc.tracking.TrackedOffice;

/**
 * Every kind of report over one fixed year, over none and over a very long one, read word for word. With {@code -Ddondoc.long=true} their
 * files stay in {@code target/reports-seen/}, to be looked at.
 */
class KindsGoldenTests {

    private static final boolean LONG = Boolean.getBoolean("dondoc.long");
    private static final Path SEEN = Path.of("target/reports-seen");
    private static final FilledReport.Properties PROPERTIES = new FilledReport.Properties("Báo cáo", "Văn phòng", "");
    private static final int ROWS = 12;

    @ParameterizedTest
    @EnumSource(
            value = ReportKind.class,
            names = {"HALF_YEAR"},
            mode = EnumSource.Mode.EXCLUDE)
    void theReleasedReportReadsAsApproved(ReportKind kind) throws IOException {
        Draft draft = FixedOffice.year().draft(kind);
        Path folder = Path.of("report-templates").resolve(kind.template());

        String text = text(FixedOffice.filled(kind, draft, true));

        assertThat(text).doesNotContain("(Chưa có nội dung.)");
        Approved.file(folder.resolve("approved.txt").toString()).holds(text);
        Approved.file(folder.resolve("sample.json").toString()).holds(sample(kind, draft));
    }

    /** What a template is shown with before it is used: a dozen rows are enough for that. */
    private record Sample(ReportKind kind, Snapshot snapshot, Narrative narrative) {}

    private static String sample(ReportKind kind, Draft draft) {
        Snapshot whole = draft.snapshot();
        Snapshot some = whole.with(
                whole.tasks().stream().limit(ROWS).toList(),
                whole.grids().stream().map(KindsGoldenTests::some).toList());
        return ReportJson.pretty(new Sample(kind, some, draft.narrative()));
    }

    private static Grid some(Grid grid) {
        return new Grid(
                grid.caption(),
                grid.note(),
                grid.columns(),
                grid.rows().stream()
                        .limit(ROWS)
                        .map(row -> new Grid.Row(null, row.total(), row.cells()))
                        .toList(),
                grid.empty(),
                grid.apart(),
                grid.under());
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void anOfficeInWhichNothingHappenedStillReports(ReportKind kind) throws IOException {
        Draft draft = FixedOffice.bare().draft(kind);

        String text = text(FixedOffice.filled(kind, draft, false));

        assertThat(text).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").doesNotContain("null", "NaN");
        draft.snapshot().grids().stream()
                .filter(grid -> grid.rows().isEmpty())
                .forEach(grid -> assertThat(text).contains(grid.empty()));
        assertThat(FigureSheets.of(kind, draft.snapshot()))
                .as("no spreadsheet opens a workbook without a sheet")
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void aVeryLongReportIsLaidOutToo(ReportKind kind) {
        int times = LONG ? 40 : 5;
        Draft draft = FixedOffice.year().draft(kind);
        int rows = draft.snapshot().tasks().size()
                + draft.snapshot().grids().stream()
                        .mapToInt(grid -> grid.rows().size())
                        .sum();

        FilledReport filled = FixedOffice.filled(kind, FixedOffice.times(times, draft), false);

        assertThat(filled.pages()).isGreaterThan(rows * times / 60);
    }

    /** The whole way that a person's click starts, once: every other kind differs in its author alone. */
    @Test
    void aReleasedReportIsWhatWasDraftedWithItsNumber(@TempDir Path folder) throws IOException {
        try (TrackedOffice office = ReportingOffice.over(Databases.h2(), new MovableClock(FixedYear.END), folder)) {
            var desk = office.get(ReportDesk.class);
            ReportId id = desk.request(Given.OFFICE, ReportKind.WEEK, FixedOffice.period(ReportKind.WEEK));
            ReportingOffice.render(office, id);
            Report draft = office.get(Reports.class).find(Given.OFFICE, id).orElseThrow();
            assertThat(draft.state()).as(draft.failure()).isEqualTo(ReportState.DRAFT);
            var release = new Release("7/PTH-VP", FixedOffice.CLOSING.plusDays(3), "CHÁNH VĂN PHÒNG", "Nguyễn Văn An");
            assertThat(desk.release(Given.OTHER_OFFICE, draft, draft.version(), release))
                    .isTrue();
            ReportingOffice.render(office, id);

            Path pdf = folder.resolve("outbox").resolve(draft.fileName() + ".pdf");
            assertThat(plain(Files.readAllBytes(pdf))).contains("Số: 7/PTH-VP", "17 tháng 12 năm 2026");
        }
    }

    /** The reports as files, to be looked at: nothing, the year, and forty times as much. */
    @ParameterizedTest
    @EnumSource(ReportKind.class)
    @org.junit.jupiter.api.condition.EnabledIfSystemProperty(named = "dondoc.long", matches = "true")
    void filesToBeLookedAt(ReportKind kind) throws IOException {
        Draft usual = FixedOffice.year().draft(kind);
        look(kind, "1-empty", FixedOffice.bare().draft(kind), false);
        look(kind, "2-usual", usual, true);
        look(kind, "3-huge", FixedOffice.times(40, usual), true);
        assertThat(SEEN.resolve(kind.template() + "-3-huge.xlsx")).isNotEmptyFile();
    }

    private static void look(ReportKind kind, String size, Draft draft, boolean released) throws IOException {
        Files.createDirectories(SEEN);
        FilledReport filled = FixedOffice.filled(kind, draft, released);
        String name = kind.template() + "-" + size;
        try (var pdf = Files.newOutputStream(SEEN.resolve(name + ".pdf"));
                var docx = Files.newOutputStream(SEEN.resolve(name + ".docx"));
                var xlsx = Files.newOutputStream(SEEN.resolve(name + ".xlsx"))) {
            filled.writePdf(pdf, PROPERTIES);
            filled.writeDocx(docx, PROPERTIES);
            Workbook.write(FigureSheets.of(kind, draft.snapshot()), xlsx);
        }
    }

    private static String text(FilledReport filled) throws IOException {
        var out = new ByteArrayOutputStream();
        filled.writePdf(out, PROPERTIES);
        return plain(out.toByteArray());
    }

    /** Justified lines have more than one space between their words. */
    private static String plain(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return Objects.requireNonNull(new PDFTextStripper().getText(document))
                    .replaceAll(" +", " ");
        }
    }
}
