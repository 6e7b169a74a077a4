package vn.dondoc.tracking;

import java.time.Clock;
import java.time.LocalDate;
import vn.dondoc.calendar.WorkingCalendar;

/** The day on which somebody looks; what is due up to {@code soonBy}, three working days ahead, is due soon. */
record Today(LocalDate day, LocalDate soonBy) {

    private static final int SOON = 3;

    static Today by(Clock clock, WorkingCalendar calendar) {
        return on(LocalDate.now(clock), calendar);
    }

    static Today on(LocalDate day, WorkingCalendar calendar) {
        return new Today(day, calendar.plus(day, SOON));
    }
}
