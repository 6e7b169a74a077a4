package vn.dondoc.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.Period;

/**
 * Where a line is drawn under what counts: what was known at {@code asOf} (null: what is known now) of a period up to its
 * {@code closing} day, which is the last of the period, or the day of the count where the period still runs.
 */
public record Cut(Unit unit, Period period, @Nullable Instant asOf, LocalDate closing) {

    private static final Period EVER = new Period(LocalDate.of(1945, 9, 2), LocalDate.of(9999, 12, 30));

    public static Cut at(Unit unit, Period period, Instant asOf) {
        return new Cut(unit, period, asOf, closing(period, asOf));
    }

    /** As things stand; a period that is over is still counted by what is known of it now. */
    public static Cut now(Unit unit, Period period, Clock clock) {
        LocalDate closing = closing(period, clock.instant());
        return new Cut(unit, period, closing.equals(LocalDate.now(clock)) ? null : clock.instant(), closing);
    }

    /** All there is, as it stands. */
    public static Cut ever(Clock clock) {
        return now(Unit.TASKS, EVER, clock);
    }

    public boolean isEver() {
        return period.equals(EVER);
    }

    public Cut of(Unit other) {
        return new Cut(other, period, asOf, closing);
    }

    private static LocalDate closing(Period period, Instant asOf) {
        LocalDate day = asOf.atZone(OfficeClock.ZONE).toLocalDate();
        return day.isBefore(period.to()) ? day : period.to();
    }
}
