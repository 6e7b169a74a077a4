package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.Actor;
import vn.dondoc.calendar.CutOff;
import vn.dondoc.calendar.Cycle;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.Periods;
import vn.dondoc.figures.AgencyCounts;
import vn.dondoc.figures.PeriodFigures;
import vn.dondoc.rendering.FilledReport;
import vn.dondoc.rendering.Papers;
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
            names = {"HALF_YEAR"},
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

    /** An office in which nothing has happened, and one with forty times as much. */
    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void nothingAtAllAndVeryMuchAreLaidOutToo(ReportKind kind, @TempDir Path elsewhere) throws IOException {
        Report full = drafted(office, kind);
        Snapshot much = Objects.requireNonNull(full.snapshot());
        Snapshot huge = much.with(
                many(much.tasks()),
                much.grids().stream()
                        .map(grid -> new Grid(
                                grid.caption(),
                                grid.note(),
                                grid.columns(),
                                many(grid.rows()),
                                grid.empty(),
                                grid.apart(),
                                grid.under()))
                        .toList());
        var page = new Page(kind, full.period(), huge, Objects.requireNonNull(full.narrative()), null);
        FilledReport filled = Papers.SHIPPED.fill(page.paper());
        seen(filled, kind.template() + "-huge");
        boolean rows = huge.grids().stream().anyMatch(grid -> grid.rows().size() > 200);
        assertThat(filled.pages()).isGreaterThanOrEqualTo(rows ? 5 : 1);

        try (TrackedOffice bare = ReportingOffice.over(Databases.h2(), new MovableClock(FixedYear.END), elsewhere)) {
            Report empty = drafted(bare, kind);
            assertThat(empty.state()).as(empty.failure()).isEqualTo(ReportState.DRAFT);
            Files.copy(
                    elsewhere.resolve("outbox").resolve(empty.fileName() + "-du-thao.pdf"),
                    SEEN.resolve(kind.template() + "-empty.pdf"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static <T> List<T> many(List<T> some) {
        return IntStream.range(0, 40).boxed().flatMap(i -> some.stream()).toList();
    }

    private static void seen(FilledReport filled, String name) throws IOException {
        Files.createDirectories(SEEN);
        try (var out = Files.newOutputStream(SEEN.resolve(name + ".pdf"))) {
            filled.writePdf(out, new FilledReport.Properties("Báo cáo", "Văn phòng", ""));
        }
    }

    private static Report drafted(TrackedOffice office, ReportKind kind) throws IOException {
        ReportId id = office.get(ReportDesk.class)
                .request(Given.OFFICE, kind, period(kind), kind.ofOneAgency() ? AGENCY : null);
        ReportingOffice.render(office, id);
        return office.get(Reports.class).find(Given.OFFICE, id).orElseThrow();
    }

    /** Nothing of the program is asked here: after the last closing nothing happens, so what stands in the tables stood on that day. */
    @Test
    void aSecondCountByPlainSqlFindsTheSameFigures() throws IOException {
        Report year = drafted(office, ReportKind.YEAR);
        PeriodFigures figures = Objects.requireNonNull(year.snapshot()).figures();
        for (AgencyCounts agency : figures.agencies()) {
            String own = agency.agency();
            assertThat(agency.lead().total()).as(own).isEqualTo(sql(LED, own));
            assertThat(agency.lead().doneInTime())
                    .as(own)
                    .isEqualTo(sql(LED + DONE + " AND a.completed_on <= a.due_on", own));
            assertThat(agency.lead().doneLate())
                    .as(own)
                    .isEqualTo(sql(LED + DONE + " AND a.completed_on > a.due_on", own));
            assertThat(agency.lead().overdue()).as(own).isEqualTo(sql(LED + OVERDUE, own));
            assertThat(agency.lead().awaiting())
                    .as(own)
                    .isEqualTo(sql(LED + " AND a.progress = 'AWAITING_CONFIRMATION'", own));
            assertThat(agency.lead().returned()).as(own).isEqualTo(sql(LED + " AND a.progress = 'RETURNED'", own));
        }
        assertThat(rows(drafted(office, ReportKind.OVERDUE))).isEqualTo(sql(LED.replace(OWN, "") + OVERDUE, ""));
        assertThat(rows(drafted(office, ReportKind.DOCUMENT_REGISTER)))
                .isEqualTo(sql("SELECT COUNT(*) FROM directive d WHERE d.issued_on BETWEEN :start AND :closing", ""));
        assertThat(rows(drafted(office, ReportKind.TASK_REGISTER))).isEqualTo(sql("""
                        SELECT COUNT(*) FROM task t JOIN directive d ON d.id = t.directive_id
                        WHERE d.issued_on BETWEEN :start AND :closing
                            AND EXISTS (SELECT 1 FROM assignment a WHERE a.task_id = t.id AND a.progress <> 'TAKEN_BACK')
                        """, ""));
    }

    @Test
    void aSecondCountFindsTheSameRanking() throws IOException {
        Snapshot ranking =
                Objects.requireNonNull(drafted(office, ReportKind.RANKING).snapshot());
        int agencies = 0;
        for (Grid grid : ranking.grids()) {
            if (grid.columns().size() != 11) {
                continue;
            }
            for (Grid.Row row : grid.rows()) {
                String own = String.valueOf(row.cells().get(1));
                int inTime = sql(LED + DONE + " AND (a.due_on IS NULL OR a.completed_on <= a.due_on)", own);
                int late = sql(LED + DONE + " AND a.completed_on > a.due_on", own);
                int running = sql(LED + OVERDUE + " AND a.progress = 'IN_PROGRESS'", own);
                int untouched = sql(LED + OVERDUE + " AND a.progress = 'NOT_STARTED'", own);
                int owed = sql(UPDATES, own);
                int told = sql(UPDATES + " AND a.first_updated_on <= a.first_update_by", own);
                double results =
                        (100.0 * inTime + 60.0 * late + 20.0 * running) / (inTime + late + running + untouched);
                double score = owed == 0 ? results : (results * 80 + 100.0 * told / owed * 10) / 90;
                assertThat(row.cells().get(9)).as(own).isEqualTo(Math.round(score * 10) / 10.0);
                agencies++;
            }
        }
        assertThat(agencies).isEqualTo(10);
        assertThat(ranking.grids().stream().map(Grid::caption))
                .contains("Khối sở, ban, ngành", "Khối UBND cấp xã")
                .anyMatch(caption -> caption.startsWith("Cơ quan đã kết thúc"));
    }

    @Test
    void aSecondCountFindsTheSameLateRegistrations() throws IOException {
        Report report = drafted(office, ReportKind.REGISTRATION);
        var late = office.get(JdbcClient.class)
                .sql("""
                        SELECT d.issued_on, d.registered_at,
                               (SELECT COUNT(*) FROM task t WHERE t.directive_id = d.id) AS tasks,
                               (SELECT COUNT(DISTINCT a.agency_name) FROM task t JOIN assignment a ON a.task_id = t.id
                                WHERE t.directive_id = d.id AND a.part = 'LEAD') AS agencies
                        FROM directive d
                        WHERE d.issued_on BETWEEN :start AND :finish
                        """)
                .param("start", report.period().from())
                .param("finish", report.period().to())
                .query((row, n) -> {
                    boolean several = row.getInt("tasks") > 1 || row.getInt("agencies") > 1;
                    LocalDate by = vn.dondoc.calendar.WorkingCalendar.shipped()
                            .plus(row.getObject("issued_on", LocalDate.class), several ? 5 : 2);
                    return row.getObject("registered_at", java.time.OffsetDateTime.class)
                            .atZoneSameInstant(vn.dondoc.calendar.OfficeClock.ZONE)
                            .toLocalDate()
                            .isAfter(by);
                })
                .list();

        assertThat(rows(report))
                .isEqualTo((int) late.stream().filter(one -> one).count());
    }

    private static final String OWN = " AND a.agency_name = :agency";
    private static final String LED = """
            SELECT COUNT(*) FROM assignment a JOIN task t ON t.id = a.task_id JOIN directive d ON d.id = t.directive_id
            WHERE a.part = 'LEAD' AND a.progress <> 'TAKEN_BACK' AND d.issued_on <= :closing
                AND NOT (a.progress = 'DONE' AND a.completed_on < :start)""" + OWN;
    private static final String DONE = " AND a.progress = 'DONE'";
    private static final String OVERDUE = " AND a.progress IN ('IN_PROGRESS', 'NOT_STARTED') AND a.due_on < :closing";
    private static final String UPDATES = """
            SELECT COUNT(*) FROM assignment a
            WHERE a.progress <> 'TAKEN_BACK' AND a.first_update_by >= :start AND a.first_update_by < :closing""" + OWN;

    private int sql(String statement, String agency) {
        return office.get(JdbcClient.class)
                .sql(statement)
                .param("start", LocalDate.of(2025, 12, 15))
                .param("closing", CLOSING)
                .param("agency", agency)
                .query(Integer.class)
                .single();
    }

    private static int rows(Report report) {
        return Objects.requireNonNull(report.snapshot()).grids().get(0).rows().size();
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

    /** Justified lines have more than one space between their words; the code to look a report up is its own each time. */
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
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll(" +", " ")
                    .replaceAll("BC-\\w{4}-\\w{4}", "BC-0000-0000");
        }
    }
}
