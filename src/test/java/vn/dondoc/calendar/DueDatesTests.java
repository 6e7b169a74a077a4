package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.dondoc.calendar.Deadline.Anchor;
import vn.dondoc.calendar.Deadline.Every;
import vn.dondoc.calendar.Deadline.Unit;

class DueDatesTests {

    private final WorkingCalendar calendar = WorkingCalendar.shipped();
    private final DueDates dueDates = new DueDates(calendar);

    @Test
    void takesTheDayNamedUnlessTheRegulationIsStrict() {
        var deadline = new Deadline.On(LocalDate.of(2026, 6, 20), true);
        assertThat(dueDates.resolve(deadline, Anchors.issued(null)).day()).isEqualTo("2026-06-20");
        assertThat(dueDates.resolve(deadline, Anchors.issued(null), new DueRules(true, false))
                        .day())
                .isEqualTo("2026-06-19");
    }

    @Test
    void leavesAFixedDayOfRestAndSaysSo() {
        var deadline = new Deadline.On(LocalDate.of(2026, 6, 20), false);
        Due due = dueDates.resolve(deadline, Anchors.issued(null));
        assertThat(due.day()).isEqualTo("2026-06-20");
        assertThat(due.rests()).isTrue();
        assertThat(dueDates.resolve(deadline, Anchors.issued(null), new DueRules(false, true))
                        .day())
                .isEqualTo("2026-06-22");
    }

    @Test
    void showsEveryDayCountedAndEveryDaySkipped() {
        Due due = dueDates.resolve(
                new Deadline.Within(2, Unit.WORKING_DAY, Anchor.ISSUE), Anchors.issued(LocalDate.of(2026, 4, 24)));
        assertThat(due.day()).isEqualTo("2026-04-29");
        assertThat(due.arithmetic().steps())
                .extracting(step ->
                        VietnameseDates.format(step.day()) + " " + step.kind() + " " + step.count() + " " + step.why())
                .containsExactly(
                        "24/4/2026 START 0 ",
                        "25/4/2026 SKIPPED 0 Thứ Bảy",
                        "26/4/2026 SKIPPED 0 Chủ nhật",
                        "27/4/2026 SKIPPED 0 Nghỉ bù Giỗ Tổ Hùng Vương",
                        "28/4/2026 COUNTED 1 ",
                        "29/4/2026 DUE 2 ");
    }

    @Test
    void movesTheEndOfASpanToTheNextWorkingDay() {
        Due due = dueDates.resolve(
                new Deadline.Within(10, Unit.DAY, Anchor.ISSUE), Anchors.issued(LocalDate.of(2026, 2, 4)));
        assertThat(due.day()).isEqualTo("2026-02-23");
        assertThat(due.arithmetic().skips()).isTrue();
        assertThat(dueDates.resolve(
                                new Deadline.Within(1, Unit.MONTH, Anchor.ISSUE),
                                Anchors.issued(LocalDate.of(2026, 1, 31)))
                        .day())
                .as("no 31 February, and 28/2/2026 is a Saturday")
                .isEqualTo("2026-03-02");
        assertThat(dueDates.resolve(
                                new Deadline.Within(24, Unit.HOUR, Anchor.ISSUE),
                                Anchors.issued(LocalDate.of(2026, 6, 22)))
                        .day())
                .isEqualTo("2026-06-23");
    }

    @Test
    void countsReceiptFromIssueWhereNobodyKnowsTheReceiptAndWaitsForAnEvent() {
        var receipt = new Deadline.Within(1, Unit.WORKING_DAY, Anchor.RECEIPT);
        assertThat(dueDates.resolve(receipt, Anchors.issued(LocalDate.of(2026, 6, 22)))
                        .day())
                .isEqualTo("2026-06-23");
        assertThat(dueDates.resolve(receipt, new Anchors(LocalDate.of(2026, 6, 22), LocalDate.of(2026, 6, 24), null))
                        .day())
                .isEqualTo("2026-06-25");
        assertThat(dueDates.resolve(
                                new Deadline.Within(1, Unit.DAY, Anchor.EVENT),
                                Anchors.issued(LocalDate.of(2026, 6, 22)))
                        .day())
                .isNull();
    }

    @Test
    void findsTheNextTimeOfWhatComesBack() {
        LocalDate day = LocalDate.of(2026, 6, 16);
        assertThat(Occurrences.firstOnOrAfter(new Deadline.Recurring(Every.MONTH, 20), day))
                .isEqualTo("2026-06-20");
        assertThat(Occurrences.firstOnOrAfter(new Deadline.Recurring(Every.MONTH, 15), day))
                .isEqualTo("2026-07-15");
        assertThat(Occurrences.firstOnOrAfter(new Deadline.Recurring(Every.QUARTER, 15), day))
                .isEqualTo("2026-09-15");
        assertThat(Occurrences.firstOnOrAfter(new Deadline.Recurring(Every.WEEK, 4), day))
                .isEqualTo("2026-06-18");
        assertThat(Occurrences.firstOnOrAfter(new Deadline.Recurring(Every.MONTH, 31), LocalDate.of(2026, 2, 1)))
                .isEqualTo("2026-02-28");
        assertThat(Occurrences.in(
                        new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                        new Deadline.Recurring(Every.HALF_YEAR, 20)))
                .containsExactly(LocalDate.of(2026, 6, 20), LocalDate.of(2026, 12, 20));
    }

    @Test
    void neverEndsASpanOnADayOfRestNorLetsALongerOneEndEarlier() {
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            LocalDate start = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(5000));
            Unit unit = new Unit[] {Unit.DAY, Unit.WORKING_DAY, Unit.MONTH}[random.nextInt(3)];
            int n = 1 + random.nextInt(30);
            Due due = dueDates.resolve(new Deadline.Within(n, unit, Anchor.ISSUE), Anchors.issued(start));
            Due longer = dueDates.resolve(new Deadline.Within(n + 1, unit, Anchor.ISSUE), Anchors.issued(start));
            assertThat(due.rests()).isFalse();
            assertThat(due.day()).isAfter(start);
            assertThat(longer.day()).isAfterOrEqualTo(due.day());
            assertThat(due.arithmetic().steps().getLast().day()).isEqualTo(due.day());
        }
    }
}
