package vn.dondoc.reporting;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.CutOff;
import vn.dondoc.calendar.Cycle;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.Periods;
import vn.dondoc.regulation.Regulations;

/** Proposes the period that a report is due for, by the calendar of the active regulation. */
@Component
class ReportCalendar {

    private final Regulations regulations;
    private final Clock clock;

    ReportCalendar(Regulations regulations, Clock clock) {
        this.regulations = regulations;
        this.clock = clock;
    }

    /** The half of a year that ended last. */
    Period halfYear() {
        return Periods.endedBefore(Cycle.HALF_YEAR, LocalDate.now(clock), cutOff());
    }

    /** Whether the regulation still has values that nobody has confirmed; until then nothing may be released. */
    boolean hasOpenValues() {
        return !regulations.active().unconfirmed().isEmpty();
    }

    private CutOff cutOff() {
        boolean onThe14th = regulations
                .active()
                .text("report.period-ends")
                .filter("day-14"::equals)
                .isPresent();
        return onThe14th ? CutOff.FROM_THE_15TH : CutOff.CALENDAR;
    }
}
