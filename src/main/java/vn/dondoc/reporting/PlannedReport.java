package vn.dondoc.reporting;

import java.time.LocalDate;
import vn.dondoc.calendar.Period;
import vn.dondoc.regulation.ReportDuty;
import vn.dondoc.regulation.ReportPeriod;

/**
 * One report of the year: who owes it, about what, by when. {@code counted} says that no text names the day and that it was counted from
 * the cut-off; {@code rests} why nobody works on that day, empty where somebody does, and {@code sendBy} is then the working day before.
 */
record PlannedReport(
        Who who,
        ReportDuty duty,
        Period about,
        String name,
        LocalDate due,
        boolean counted,
        String rests,
        LocalDate sendBy) {

    /** Whose report it is. */
    enum Who {
        OFFICE,
        AGENCY
    }

    ReportPeriod period() {
        return duty.period();
    }
}
