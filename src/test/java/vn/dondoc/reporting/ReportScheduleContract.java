package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.calendar.Period;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;
import vn.dondoc.tracking.TrackedOffice;

/** The year of Đắk Lắk's regulation, whose half-year ends on 14 June. */
abstract class ReportScheduleContract {

    static class OnH2Tests extends ReportScheduleContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends ReportScheduleContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    private final MovableClock clock = new MovableClock("2026-03-02T02:00:00Z");
    private TrackedOffice office;

    @TempDir
    Path folder;

    abstract DataSource database();

    @BeforeEach
    void wire() {
        office = ReportingOffice.over(
                database(), clock, folder, java.util.Map.of(), ReportPlan.class, ReportSchedule.class);
        schedule().order();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void anInstallationThatBeginsOrdersNothingOfThePast() {
        assertThat(reports()).isEmpty();
        schedule().order();
        assertThat(reports()).isEmpty();
    }

    @Test
    void eachDraftLiesInTheOutboxBeforeItsDay() {
        for (int day = 0; day < 365; day++) {
            clock.pass(Duration.ofDays(1));
            schedule().order();
        }

        assertThat(reports()).extracting(Report::kind).contains(ReportKind.HALF_YEAR, ReportKind.YEAR);
        assertThat(reports()).allSatisfy(report -> {
            PlannedReport planned = planned(report);
            LocalDate made = LocalDate.ofInstant(report.asOf(), clock.getZone());
            assertThat(made).isBefore(planned.due());
        });
        assertThat(reports().stream().map(report -> report.kind() + " " + report.period()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatFellDueWhileNothingRanIsCaughtUpOnce() {
        clock.pass(Duration.ofDays(120));
        schedule().order();
        List<Report> caughtUp = reports();
        schedule().order();

        assertThat(caughtUp).extracting(Report::kind).contains(ReportKind.HALF_YEAR);
        assertThat(reports()).hasSameSizeAs(caughtUp);
    }

    @Test
    void aReportThatSomebodyAskedForAlreadyIsNotOrderedAgain() {
        clock.pass(Duration.ofDays(100));
        office.get(ReportDesk.class)
                .request(
                        Given.OFFICE,
                        ReportKind.HALF_YEAR,
                        new Period(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 6, 14)));
        clock.pass(Duration.ofDays(20));
        schedule().order();

        assertThat(reports().stream().filter(report -> report.kind() == ReportKind.HALF_YEAR))
                .hasSize(1);
    }

    @Test
    void aCodeOnAPaperFindsItsReportHoweverItIsTyped() {
        ReportId id =
                ReportingOffice.requested(office, new Period(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 6, 14)));
        String code = ReportCode.of(id);
        var traces = office.get(ReportTraces.class);

        assertThat(code).matches("BC-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        for (String typed : List.of(
                code,
                code.toLowerCase(java.util.Locale.ROOT),
                code.substring(3),
                code.replace("-", " "),
                code.replace('0', 'o').replace('1', 'l'))) {
            assertThat(traces.find(Given.OFFICE, typed).map(Report::id))
                    .as(typed)
                    .contains(id);
        }
        assertThat(traces.find(Given.OFFICE, "BC-0000-0000")).isEmpty();
        assertThat(traces.find(Given.OFFICE, "%")).isEmpty();
    }

    private ReportSchedule schedule() {
        return office.get(ReportSchedule.class);
    }

    private List<Report> reports() {
        return office.get(Reports.class).all(Given.OFFICE);
    }

    private PlannedReport planned(Report report) {
        return java.util.stream.IntStream.of(2026, 2027)
                .mapToObj(office.get(ReportPlan.class)::of)
                .flatMap(List::stream)
                .filter(one -> one.who() == PlannedReport.Who.OFFICE
                        && one.period() == report.kind().duty()
                        && one.about().equals(report.period()))
                .findFirst()
                .orElseThrow();
    }
}
