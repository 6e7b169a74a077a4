package vn.dondoc.tracking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingCalendar;

/** An assignment as it stood at the end of some day, with the step that had led to it. */
record AsOf(HistoryEntry entry, Situation situation) {

    /** Of a history with the newest first; what was not given yet on that day is not among them. */
    static List<AsOf> of(List<HistoryEntry> history, LocalDate day, WorkingCalendar calendar) {
        var seen = new HashSet<AssignmentId>();
        Today then = Today.on(day, calendar);
        return history.stream()
                .filter(entry ->
                        !entry.at().atZone(OfficeClock.ZONE).toLocalDate().isAfter(day))
                .filter(entry -> seen.add(entry.assignment()))
                .map(entry -> new AsOf(
                        entry, Situation.of(entry.progress(), entry.dueOn(), entry.redAfter(), entry.late(), then)))
                .sorted(Comparator.comparing(one -> Assignments.key(one.entry().agencyName())))
                .toList();
    }
}
