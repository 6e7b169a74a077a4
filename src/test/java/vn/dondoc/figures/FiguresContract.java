package vn.dondoc.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.calendar.Period;
import vn.dondoc.review.ConfirmedTask;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;
import vn.dondoc.tracking.Step;
import vn.dondoc.tracking.TrackedOffice;

abstract class FiguresContract {

    static class OnH2Tests extends FiguresContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends FiguresContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    private static final String FINANCE = "so-tai-chinh:Sở Tài chính";
    private static final String HEALTH = "so-y-te:Sở Y tế";
    private static final Period HALF_YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));

    private final MovableClock clock = new MovableClock("2026-06-30T10:00:00Z");
    private TrackedOffice office;

    abstract DataSource database();

    @BeforeEach
    void wire() {
        office = TrackedOffice.over(database(), clock, Figures.class);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void everyTaskStandsInExactlyOnePlace() {
        var doneInTime = task(day(5, 20), FINANCE);
        var doneLate = task(day(5, 20), FINANCE, HEALTH);
        var awaiting = task(day(6, 1), HEALTH);
        var returned = task(day(6, 1), HEALTH);
        var running = task(day(7, 20), FINANCE);
        var runningLate = task(day(6, 29), FINANCE);
        var dueToday = task(day(6, 30), HEALTH);
        var untouchedLate = task(day(3, 1), HEALTH);
        var free = task(null, HEALTH);
        var old = task(day(2, 1), FINANCE);
        var oldAndDone = task(LocalDate.of(2025, 12, 1), FINANCE);
        register(day(3, 1), doneInTime, doneLate, awaiting, returned, running);
        register(day(2, 1), runningLate, dueToday, untouchedLate, free);
        register(LocalDate.of(2025, 11, 1), old, oldAndDone);
        done(doneInTime, 0, day(5, 20));
        done(doneLate, 0, day(5, 10));
        done(doneLate, 1, day(5, 21));
        office.step(awaiting.id(), 0, Step.REPORT, day(6, 1));
        office.step(returned.id(), 0, Step.RETURN, null);
        office.step(running.id(), 0, Step.UPDATE, null);
        office.step(runningLate.id(), 0, Step.UPDATE, null);
        done(old, 0, day(1, 31));
        done(oldAndDone, 0, LocalDate.of(2025, 12, 31));

        PeriodFigures figures = figures();

        assertThat(figures.tasks()).isEqualTo(new Counts(1, 9, 2, 1, 1, 1, 1, 1, 2, 1, 1, 0));
        assertThat(figures.agencies())
                .containsExactly(
                        new AgencyCounts("Sở Tài chính", new Counts(1, 4, 3, 0, 0, 0, 1, 1, 0, 0, 0, 0), 0),
                        new AgencyCounts("Sở Y tế", new Counts(0, 6, 0, 1, 1, 1, 0, 0, 2, 1, 1, 0), 0));
    }

    @Test
    void aCountOfThePastStaysAsItWas() {
        var task = task(day(6, 20), FINANCE);
        register(day(5, 1), task);
        Instant before = clock.instant();
        PeriodFigures then = figures();
        clock.pass(Duration.ofDays(1));

        done(task, 0, day(6, 19));

        assertThat(office.get(Figures.class).of(Given.OFFICE, HALF_YEAR, before))
                .isEqualTo(then);
        assertThat(figures().tasks().doneInTime()).isEqualTo(1);
        assertThat(then.tasks().notStartedOverdue()).isEqualTo(1);
    }

    @Test
    void anAgencyCountsWhatItMaySee() {
        register(day(5, 1), task(day(6, 20), FINANCE), task(day(6, 20), HEALTH));

        var seen = office.get(Figures.class).of(Given.agency("so-y-te"), HALF_YEAR, clock.instant());

        assertThat(seen.tasks().total()).isEqualTo(1);
        assertThat(seen.agencies()).extracting(AgencyCounts::agency).containsExactly("Sở Y tế");
    }

    /** A second count over the same random steps, by plain Java and no SQL. */
    @Test
    void aSecondCountByHandAgrees() {
        var random = new Random(20260620);
        var expected = Counts.NONE;
        for (int i = 0; i < 60; i++) {
            LocalDate due = random.nextInt(5) == 0 ? null : HALF_YEAR.from().plusDays(random.nextInt(220));
            LocalDate issued = HALF_YEAR.from().plusDays(random.nextInt(160) - 40);
            var leads = new ArrayList<String>();
            for (int n = 1 + random.nextInt(2); n > 0; n--) {
                leads.add(n == 1 ? FINANCE : HEALTH);
            }
            var task = Given.task("Việc " + i, due, leads, List.of("so-xay-dung:Sở Xây dựng"));
            office.register(Given.directive(i + "/UBND-TH", issued, task));
            var states = new ArrayList<Integer>();
            LocalDate last = null;
            for (int nth = 0; nth < leads.size(); nth++) {
                int state = random.nextInt(5);
                states.add(state);
                LocalDate completed = HALF_YEAR.from().minusDays(10).plusDays(random.nextInt(180));
                switch (state) {
                    case 0 -> {}
                    case 1 -> office.step(task.id(), nth, Step.UPDATE, null);
                    case 2 -> office.step(task.id(), nth, Step.REPORT, completed);
                    case 3 -> office.step(task.id(), nth, Step.RETURN, null);
                    default -> {
                        done(task, nth, completed);
                        last = last == null || completed.isAfter(last) ? completed : last;
                    }
                }
            }
            expected = countedByHand(expected, states, issued, due, last);
        }

        PeriodFigures figures = figures();

        assertThat(figures.tasks()).isEqualTo(expected);
        assertThat(office.get(Figures.class).tasks(Given.OFFICE, HALF_YEAR, clock.instant()))
                .hasSize(expected.total());
        assertThat(figures.agencies()).hasSize(3);
        assertThat(figures.agencies())
                .allSatisfy(agency -> assertThat(agency.lead().done()
                                + agency.lead().awaiting()
                                + agency.lead().returned()
                                + agency.lead().inProgress()
                                + agency.lead().notStarted())
                        .isEqualTo(agency.lead().total()));
    }

    private static Counts countedByHand(
            Counts counts,
            List<Integer> states,
            LocalDate issued,
            @Nullable LocalDate due,
            @Nullable LocalDate lastDone) {
        boolean late = due != null && due.isBefore(HALF_YEAR.to());
        Standing standing;
        if (states.stream().allMatch(state -> state == 4)) {
            if (lastDone != null && lastDone.isBefore(HALF_YEAR.from())) {
                return counts;
            }
            standing = lastDone != null && due != null && lastDone.isAfter(due)
                    ? Standing.DONE_LATE
                    : Standing.DONE_IN_TIME;
        } else if (states.stream().allMatch(state -> state == 0)) {
            standing = late ? Standing.NOT_STARTED_OVERDUE : Standing.NOT_STARTED_IN_TIME;
        } else if (states.stream().anyMatch(state -> state < 2)) {
            standing = late ? Standing.IN_PROGRESS_OVERDUE : Standing.IN_PROGRESS_IN_TIME;
        } else {
            standing = states.contains(3) ? Standing.RETURNED : Standing.AWAITING_CONFIRMATION;
        }
        return counts.plus(standing, issued.isBefore(HALF_YEAR.from()), due == null, false, 1);
    }

    private PeriodFigures figures() {
        return office.get(Figures.class).of(Given.OFFICE, HALF_YEAR, clock.instant());
    }

    private void done(ConfirmedTask task, int nth, LocalDate completedOn) {
        office.step(task.id(), nth, Step.REPORT, completedOn);
        office.step(Given.OTHER_OFFICE, task.id(), nth, Step.CONFIRM, null);
    }

    private void register(LocalDate issuedOn, ConfirmedTask... tasks) {
        office.register(Given.directive("số " + issuedOn, issuedOn, tasks));
    }

    private static ConfirmedTask task(@Nullable LocalDate dueOn, String... leads) {
        return Given.task("Việc", dueOn, List.of(leads), List.of());
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
