package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.Period;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;
import vn.dondoc.tracking.Step;
import vn.dondoc.tracking.TrackedOffice;

/** What is not held against an agency. */
class RankingTests {

    private static final Period YEAR = new Period(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 12, 14));
    private static final String HEALTH = "so-y-te:Sở Y tế";

    private final MovableClock clock = new MovableClock("2026-12-15T02:00:00Z");
    private TrackedOffice office;

    @BeforeEach
    void wire(@TempDir Path folder) {
        office = ReportingOffice.over(Databases.h2(), clock, folder);
        office.get(Agencies.class).importShipped();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void waitingForACoordinatorWhoAnsweredLateIsNotHeldAgainstTheLead() throws IOException {
        UUID waited = given(LocalDate.of(2026, 6, 1));
        given(LocalDate.of(2026, 6, 1));
        assertThat(line().cells().get(5)).isEqualTo(2);

        asked(waited, OffsetDateTime.parse("2026-05-25T08:00:00+07:00"));
        assertThat(line().cells().get(5)).isEqualTo(1);
        assertThat(line().cells().get(6)).isEqualTo(1);
    }

    @Test
    void aCoordinatorWhoAnsweredInTimeExcusesNobody() throws IOException {
        asked(given(LocalDate.of(2026, 6, 1)), OffsetDateTime.parse("2026-05-20T08:00:00+07:00"));

        assertThat(line().cells().get(5)).isEqualTo(1);
        assertThat(line().cells().get(6)).isEqualTo(0);
    }

    @Test
    void anAcceptedReturnCountsNowhere() throws IOException {
        UUID returned = given(LocalDate.of(2026, 6, 1));
        given(LocalDate.of(2026, 6, 1));
        office.step(Given.agency("so-y-te"), returned, 0, Step.RETURN, null);
        office.step(returned, 0, Step.ACCEPT_RETURN, null);

        assertThat(line().cells().get(2)).isEqualTo(1);
    }

    private UUID given(LocalDate due) {
        var task = Given.task("Rà soát", due, List.of(HEALTH), List.of("so-tai-chinh:Sở Tài chính"));
        office.register(Given.directive(UUID.randomUUID() + "/UBND", LocalDate.of(2026, 5, 4), task));
        return task.id();
    }

    /** Asked for an answer by 20 May. */
    private void asked(UUID task, OffsetDateTime answered) {
        var jdbc = office.get(JdbcClient.class);
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO matter (id, kind, state, task_id, agency_id, agency_name, text, due_on, raised_by, raised_name, raised_at)
                        VALUES (:id, 'COORDINATION', 'SETTLED', :task, 'so-y-te', 'Sở Y tế', 'Đề nghị cho số liệu', DATE '2026-05-20',
                                'y', 'Cán bộ', TIMESTAMP WITH TIME ZONE '2026-05-10 08:00:00+07:00')
                        """).param("id", id).param("task", task).update();
        jdbc.sql("""
                        INSERT INTO matter_party (matter_id, agency_id, agency_name, answer, answered_at)
                        VALUES (:id, 'so-tai-chinh', 'Sở Tài chính', 'Đã gửi', :answered)
                        """).param("id", id).param("answered", answered).update();
    }

    private Grid.Row line() throws IOException {
        ReportId id = office.get(ReportDesk.class).request(Given.OFFICE, ReportKind.RANKING, YEAR);
        ReportingOffice.render(office, id);
        return Objects.requireNonNull(office.get(Reports.class)
                        .find(Given.OFFICE, id)
                        .orElseThrow()
                        .snapshot())
                .grids()
                .stream()
                .flatMap(grid -> grid.rows().stream())
                .filter(row -> row.cells().contains("Sở Y tế"))
                .findFirst()
                .orElseThrow();
    }
}
