package vn.dondoc.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.Group;
import vn.dondoc.figures.ListedTask;

/**
 * How the authority stands on a morning, for its leaders: {@code before} the morning of the working day before; the longest overdue, what is
 * due soon, and the agencies with most overdue.
 */
record MorningPage(
        LocalDate day,
        Instant asOf,
        Counts counts,
        Counts before,
        int soon,
        List<ListedTask> overdue,
        List<ListedTask> due,
        List<Group> agencies) {

    MorningPage {
        overdue = List.copyOf(overdue);
        due = List.copyOf(due);
        agencies = List.copyOf(agencies);
    }
}
