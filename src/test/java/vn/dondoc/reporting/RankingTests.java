package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
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

    @Test
    void whatIsDoneWithinAnApprovedExtensionIsDoneInTime(@TempDir Path folder) throws IOException {
        office.close();
        var moving = new MovableClock("2026-05-20T02:00:00Z");
        office = ReportingOffice.over(Databases.h2(), moving, folder);
        office.get(Agencies.class).importShipped();
        UUID extended = given(LocalDate.of(2026, 6, 1));
        UUID late = given(LocalDate.of(2026, 6, 1));
        office.putOff(extended, LocalDate.of(2026, 6, 30), LocalDate.of(2026, 5, 20));
        moving.pass(Duration.ofDays(31));
        for (UUID task : List.of(extended, late)) {
            office.step(task, 0, Step.REPORT, LocalDate.of(2026, 6, 19));
            office.step(Given.OTHER_OFFICE, task, 0, Step.CONFIRM, null);
        }
        moving.pass(Duration.ofDays(178));

        assertThat(line().cells().get(3)).as("done in time").isEqualTo(1);
        assertThat(line().cells().get(4)).as("done late").isEqualTo(1);
    }

    /** The formula's points are of the Office's choice, the exclusions are not. */
    @Test
    void theOfficesOwnFormulaScoresAndStaysWithTheReport() throws IOException {
        given(LocalDate.of(2026, 6, 1));
        given(LocalDate.of(2026, 6, 1));
        given(LocalDate.of(2026, 6, 1));
        assertThat(line().cells().get(9)).isEqualTo(0.0);
        assertThat(snapshot().formula()).isEqualTo(Replaceable.FORMULA.shipped());

        var files = office.get(OwnFiles.class);
        String own = Replaceable.FORMULA.shipped().replace("not-started-overdue: 0", "not-started-overdue: 30");
        UUID id = Objects.requireNonNull(office.get(OwnFileDesk.class)
                .offer(Given.OFFICE, Replaceable.FORMULA, own.getBytes(StandardCharsets.UTF_8))
                .id());
        assertThat(line().cells().get(9)).as("nobody switched it on").isEqualTo(0.0);
        assertThatThrownBy(() -> files.switchOn(Given.OFFICE, files.find(id).orElseThrow()))
                .as("nobody has looked at it")
                .isInstanceOf(OwnFiles.NotOffered.class);

        files.seen(Given.OFFICE, files.find(id).orElseThrow());
        assertThat(office.get(OwnFileDesk.class)
                        .switchOn(Given.OFFICE, files.find(id).orElseThrow()))
                .isTrue();
        assertThat(line().cells().get(9)).isEqualTo(30.0);
        assertThat(snapshot().formula()).isEqualTo(own);

        files.backToOurs(Given.OFFICE, Replaceable.FORMULA);
        assertThat(line().cells().get(9)).isEqualTo(0.0);
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
        return snapshot().grids().stream()
                .flatMap(grid -> grid.rows().stream())
                .filter(row -> row.cells().contains("Sở Y tế"))
                .findFirst()
                .orElseThrow();
    }

    private Snapshot snapshot() throws IOException {
        ReportId id = office.get(ReportDesk.class).request(Given.OFFICE, ReportKind.RANKING, YEAR);
        ReportingOffice.render(office, id);
        return Objects.requireNonNull(
                office.get(Reports.class).find(Given.OFFICE, id).orElseThrow().snapshot());
    }
}
