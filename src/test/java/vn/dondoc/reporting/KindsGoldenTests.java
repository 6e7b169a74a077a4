package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.Actor;
import vn.dondoc.calendar.CutOff;
import vn.dondoc.calendar.Cycle;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.Periods;
import vn.dondoc.testing.Approved;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.FixedYear;
import vn.dondoc.tracking.Given;
import vn.dondoc.tracking.TrackedOffice;

/** Every kind of report over one fixed year, released, and read word for word; its files stay in {@code target/reports-seen/}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KindsGoldenTests {

    private static final Path SEEN = Path.of("target/reports-seen");
    private static final LocalDate CLOSING = LocalDate.of(2026, 12, 14);
    private static final Concerned AGENCY = new Concerned(new AgencyId("so-xay-dung"), "Sở Xây dựng");

    private static final int ROWS = 12;
    private static final Actor TEST = Actor.system("test");

    private final MovableClock clock = new MovableClock(FixedYear.BEGIN);
    private TrackedOffice office;
    private Path folder;

    @BeforeAll
    void live(@TempDir Path outside) {
        folder = outside;
        office = ReportingOffice.over(Databases.h2(), clock, folder);
        office.get(Agencies.class).importShipped();
        office.get(Agencies.class).add("UBND phường Buôn Ma Thuột", Agency.Kind.COMMUNE, List.of(), null, null, TEST);
        office.get(Agencies.class).add("UBND xã Ea Kar", Agency.Kind.COMMUNE, List.of(), null, null, TEST);
        office.get(Agencies.class)
                .add(
                        "Ban Quản lý dự án thủy lợi",
                        Agency.Kind.OTHER_PROVINCIAL,
                        List.of(),
                        null,
                        LocalDate.of(2026, 6, 30),
                        TEST);
        new FixedYear(office, clock).live();
    }

    @AfterAll
    void close() {
        office.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportKind.class,
            names = {"HALF_YEAR", "RANKING", "TECHNICAL", "ON_REGULATION"},
            mode = EnumSource.Mode.EXCLUDE)
    void theReleasedReportReadsAsApproved(ReportKind kind) throws IOException {
        Report report = released(kind);
        Path file = Path.of("report-templates").resolve(kind.template());

        Approved.file(file.resolve("approved.txt").toString()).holds(text(report));
        Approved.file(file.resolve("sample.json").toString()).holds(sample(report));
    }

    /** What a template is shown with before it is used: a dozen rows are enough for that. */
    private record Sample(ReportKind kind, Snapshot snapshot, Narrative narrative) {}

    private static String sample(Report report) {
        Snapshot whole = Objects.requireNonNull(report.snapshot());
        Snapshot some = whole.with(
                whole.tasks().stream().limit(ROWS).toList(),
                whole.grids().stream().map(KindsGoldenTests::some).toList());
        return ReportJson.pretty(new Sample(report.kind(), some, Objects.requireNonNull(report.narrative())));
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

    private Report released(ReportKind kind) throws IOException {
        var desk = office.get(ReportDesk.class);
        ReportId id = desk.request(Given.OFFICE, kind, period(kind), kind.ofOneAgency() ? AGENCY : null);
        ReportingOffice.render(office, id);
        Report draft = report(id);
        assertThat(draft.state()).as(draft.failure()).isEqualTo(ReportState.DRAFT);
        var release = new Release(
                "123/" + (kind.ofOneAgency() ? "BC-SXD" : "BC-VP"),
                LocalDate.of(2026, 12, 20),
                String.join(
                        "\n",
                        Objects.requireNonNull(draft.snapshot()).letterhead().signerTitle()),
                "Nguyễn Văn An");
        assertThat(desk.release(Given.OTHER_OFFICE, draft, draft.version(), release))
                .isTrue();
        ReportingOffice.render(office, id);
        return report(id);
    }

    static Period period(ReportKind kind) {
        Cycle cycle = kind.cycle();
        return cycle == null
                ? new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 10))
                : Periods.endedBefore(cycle, CLOSING.plusDays(1), CutOff.FROM_THE_15TH);
    }

    private Report report(ReportId id) {
        return office.get(Reports.class).find(Given.OFFICE, id).orElseThrow();
    }

    /** Justified lines have more than one space between their words. */
    private String text(Report report) throws IOException {
        Path pdf = folder.resolve("outbox").resolve(report.fileName() + ".pdf");
        Files.createDirectories(SEEN);
        for (String ending : new String[] {".pdf", ".docx", ".xlsx"}) {
            Files.copy(
                    folder.resolve("outbox").resolve(report.fileName() + ending),
                    SEEN.resolve(report.kind().template() + ending),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll(" +", " ");
        }
    }
}
