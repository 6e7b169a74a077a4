package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.calendar.Period;
import vn.dondoc.review.Visibility;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;
import vn.dondoc.tracking.TrackedOffice;

/** What a report for an agency's eyes says of a directive that is for the Office alone: nothing, and no number either. */
class OfficeAloneTests {

    private static final Period PERIOD = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 14));
    private static final LocalDate GIVEN = LocalDate.of(2026, 6, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 6, 10);
    private static final List<String> HEALTH = List.of("so-y-te:Sở Y tế");

    private TrackedOffice office;
    private UUID open;

    @BeforeEach
    void wire(@TempDir Path folder) {
        office = ReportingOffice.over(Databases.h2(), new MovableClock("2026-06-15T02:00:00Z"), folder);
        var seen = Given.task("Kiểm kê thuốc", DUE, HEALTH, List.of());
        open = seen.id();
        office.register(Given.directive("71/UBND-VX", GIVEN, seen));
        office.register(Given.directive(
                "77/UBND-NC", GIVEN, Visibility.OFFICE_ONLY, Given.task("Chuẩn bị nhân sự", DUE, HEALTH, List.of())));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"DIGEST", "AGENCY"})
    void aPaperForAnAgencyNeitherTellsNorCountsIt(ReportKind kind) throws IOException {
        var id = office.get(ReportDesk.class)
                .request(Given.OFFICE, kind, PERIOD, new Concerned(new AgencyId("so-y-te"), "Sở Y tế"));
        ReportingOffice.render(office, id);
        Report report = office.get(Reports.class).find(Given.OFFICE, id).orElseThrow();
        Snapshot snapshot = Objects.requireNonNull(report.snapshot());

        assertThat(snapshot.figures().tasks().total()).isEqualTo(1);
        assertThat(snapshot.grids().toString() + report.narrative())
                .contains("Kiểm kê thuốc")
                .doesNotContain("Chuẩn bị nhân sự", "77/UBND-NC");
    }

    @Test
    void whoChecksTheFiguresIsNotShownIt() {
        var ground = office.get(Groundwork.class);
        var asOf = new MovableClock("2026-06-15T02:00:00Z").instant();

        assertThat(ground.tasks(PERIOD, asOf)).hasSize(2);
        assertThat(ground.seen(Given.agency("so-y-te"), PERIOD, asOf)).containsExactly(open);
    }
}
