package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dondoc.audit.Actor;

/** What hangs on the calendar: before a change it tells which days would move, and moves only those that a person chose. */
public interface Affected {

    /** What would fall on another day if work were counted by {@code changed}. */
    List<Move> moves(WorkingCalendar changed);

    /** Moves one, in the transaction of the caller; false where it no longer stands as it was shown. */
    boolean move(Move move, Actor actor, String reason);

    /** Something due on one day that would be due on another; {@code kind} tells apart whose it is, {@code path} opens it. */
    record Move(String kind, UUID subject, String title, LocalDate from, LocalDate to, String path) {

        public String key() {
            return kind + ":" + subject;
        }
    }
}
