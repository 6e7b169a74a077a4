package vn.dondoc.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;

class ChainTests {

    private final MovableClock clock = new MovableClock("2026-06-01T02:00:00Z");

    /** Monday 1 June: given; Friday 5: first update, due Monday 8; Wednesday 10: reported; Friday 12: sent back; looked at on Tuesday 16. */
    @Test
    void eachHolderIsToldWithHisWorkingDaysAndTheLateOnesAmongThem() {
        try (var office = TrackedOffice.over(Databases.h2(), clock)) {
            var given = Given.task("Việc", LocalDate.of(2026, 6, 8), List.of("so-y-te:Sở Y tế"), List.of());
            office.register(Given.directive("1/UBND", LocalDate.of(2026, 6, 1), given));
            after(4, office, given.id(), Step.UPDATE, null);
            after(5, office, given.id(), Step.REPORT, LocalDate.of(2026, 6, 10));
            after(2, office, given.id(), Step.SEND_BACK, null);
            var tasks = office.get(Tasks.class);
            Task task = tasks.find(Given.OFFICE, new TaskId(given.id())).orElseThrow();

            List<Chain> chains = Chain.of(
                    task,
                    office.get(Assignments.class).history(task.id()),
                    LocalDate.of(2026, 6, 16),
                    WorkingCalendar.shipped());

            assertThat(chains).hasSize(1);
            assertThat(chains.getFirst().links())
                    .extracting(Chain.Link::holder, Chain.Link::days, Chain.Link::late)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(Chain.Holder.AGENCY, 7, 2),
                            org.assertj.core.groups.Tuple.tuple(Chain.Holder.OFFICE, 2, 0),
                            org.assertj.core.groups.Tuple.tuple(Chain.Holder.AGENCY, 2, 2));
            assertThat(chains.getFirst().days()).isEqualTo(11);
            assertThat(chains.getFirst().pieces())
                    .extracting(Chain.Piece::kind)
                    .containsExactly("agency", "late", "office", "late");
        }
    }

    private void after(int days, TrackedOffice office, java.util.UUID task, Step step, @Nullable LocalDate completed) {
        clock.pass(Duration.ofDays(days));
        office.step(task, 0, step, completed);
    }
}
