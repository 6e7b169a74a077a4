package vn.dondoc.notice;

import java.util.List;
import vn.dondoc.calendar.Period;
import vn.dondoc.figures.Counts;

/** What the Office tells an agency every two weeks: how its tasks stand, and what is due next. */
record InformationSheet(Period period, Counts counts, List<OwnPart> coming) {

    InformationSheet {
        coming = List.copyOf(coming);
    }

    /** An agency that was given nothing is not written to. */
    boolean saysAnything() {
        return counts.total() > 0 || !coming.isEmpty();
    }
}
