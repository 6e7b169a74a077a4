package vn.dondoc.tracking;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** The day on which somebody looks; what is due up to {@code soonBy}, three working days ahead, is due soon. */
record Today(LocalDate day, LocalDate soonBy) {

    private static final int SOON = 3;

    static Today by(Clock clock) {
        LocalDate day = LocalDate.now(clock);
        return new Today(day, ahead(day));
    }

    private static LocalDate ahead(LocalDate day) {
        LocalDate ahead = day;
        for (int left = SOON; left > 0; ) {
            ahead = ahead.plusDays(1);
            if (ahead.getDayOfWeek() != DayOfWeek.SATURDAY && ahead.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return ahead;
    }
}
