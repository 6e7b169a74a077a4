package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ui.ConcurrentModel;
import org.springframework.ui.Model;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.calendar.Period;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;
import vn.dondoc.tracking.Step;
import vn.dondoc.tracking.TrackedOffice;

/** What the code on a paper opens, for every kind of report: as many rows as its figures say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CountedRowsTests {

    private static final Period YEAR = new Period(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 12, 14));
    private static final Concerned HEALTH = new Concerned(new AgencyId("so-y-te"), "Sở Y tế");
    private static final String FINANCE = "so-tai-chinh:Sở Tài chính";

    /** What is written of logs and sums. */
    private static final Set<ReportKind> WITHOUT_ROWS =
            EnumSet.of(ReportKind.ACCESS, ReportKind.TECHNICAL, ReportKind.ON_REGULATION);

    private TrackedOffice office;
    private UUID late;

    @BeforeAll
    void wire(@TempDir Path folder) {
        office = ReportingOffice.over(Databases.h2(), new MovableClock("2026-12-15T02:00:00Z"), folder);
        office.get(Agencies.class).importShipped();
        var first = Given.task("Kiểm kê thuốc", LocalDate.of(2026, 6, 1), List.of("so-y-te:Sở Y tế"), List.of(FINANCE));
        late = first.id();
        var both =
                Given.task("Rà soát vốn", LocalDate.of(2026, 12, 30), List.of(FINANCE, "so-y-te:Sở Y tế"), List.of());
        var done = Given.task("Báo cáo xong", LocalDate.of(2026, 6, 1), List.of("so-y-te:Sở Y tế"), List.of());
        office.register(Given.directive("71/UBND-VX", LocalDate.of(2026, 5, 4), first, both));
        office.register(Given.directive("72/UBND-VX", LocalDate.of(2026, 5, 5), done));
        office.step(done.id(), 0, Step.REPORT, LocalDate.of(2026, 5, 30));
        office.step(Given.OTHER_OFFICE, done.id(), 0, Step.CONFIRM, null);
    }

    @AfterAll
    void close() {
        office.close();
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void theRowsAreThoseOfTheFigures(ReportKind kind) throws IOException {
        Report report = report(kind);
        Model page = page(report, "");

        assertThat(page.getAttribute("sums")).isEqualTo(WITHOUT_ROWS.contains(kind));
        if (!WITHOUT_ROWS.contains(kind)) {
            assertThat(page.getAttribute("found")).isEqualTo(expected(report));
        }
    }

    /** Three tasks of two directives, four assignments, one of them overdue. */
    private static int expected(Report report) {
        int tasks = Objects.requireNonNull(report.snapshot()).figures().tasks().total();
        return switch (report.kind()) {
            case RANKING -> 4;
            case OVERDUE -> 1;
            case REGISTRATION, DOCUMENT_REGISTER -> 2;
            default -> tasks;
        };
    }

    @Test
    void aRowLeadsToItsTaskAndIsFoundByItsWords() throws IOException {
        Report digest = report(ReportKind.DIGEST);
        var found = lists(page(digest, "kiểm kê"));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().rows()).hasSize(1);
        assertThat(found.getFirst().rows().getFirst().address()).isEqualTo("/nhiem-vu/" + late);
        assertThat(lists(page(digest, "không có ở đâu")).getFirst().rows()).isEmpty();
        assertThat(lists(page(report(ReportKind.DOCUMENT_REGISTER), "72/"))
                        .getFirst()
                        .rows()
                        .getFirst()
                        .address())
                .startsWith("/van-ban/");
    }

    /** The last one, for it adds to what can be counted. */
    @Test
    @Order(Integer.MAX_VALUE)
    void whatWasCountedStaysAsItWasWhenTheTaskGoesOn() throws IOException {
        Report ranking = report(ReportKind.RANKING);
        String before = lists(page(ranking, "kiểm kê")).toString();
        var after = Given.task("Việc mới", LocalDate.of(2026, 12, 1), List.of(FINANCE), List.of());
        clock().pass(java.time.Duration.ofHours(1));
        office.register(Given.directive("73/UBND-VX", LocalDate.of(2026, 12, 10), after));

        assertThat(page(ranking, "").getAttribute("found")).isEqualTo(4);
        assertThat(lists(page(ranking, "kiểm kê")).toString()).isEqualTo(before);
    }

    private MovableClock clock() {
        return (MovableClock) office.get(java.time.Clock.class);
    }

    private Report report(ReportKind kind) throws IOException {
        ReportId id =
                office.get(ReportDesk.class).request(Given.OFFICE, kind, YEAR, kind.ofOneAgency() ? HEALTH : null);
        ReportingOffice.render(office, id);
        return office.get(Reports.class).find(Given.OFFICE, id).orElseThrow();
    }

    private Model page(Report report, String words) {
        var model = new ConcurrentModel();
        new ReportRowsPage(office.get(Reports.class), office.get(ReportTraces.class), office.get(Authors.class))
                .rows(Given.OFFICE, report.id().value(), null, words, 1, model);
        return model;
    }

    @SuppressWarnings("unchecked")
    private static List<CountedList> lists(Model page) {
        return (List<CountedList>) Objects.requireNonNull(page.getAttribute("lists"));
    }
}
