package vn.dondoc.calendar;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;

/** Changes the calendar: first it is shown what would move, then a person decides what does. */
@Component
public class CalendarChanges {

    private final WorkingCalendar calendar;
    private final DecidedDays decided;
    private final List<Affected> affected;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    CalendarChanges(
            WorkingCalendar calendar,
            DecidedDays decided,
            List<Affected> affected,
            AuditTrail trail,
            TransactionTemplate transaction) {
        this.calendar = calendar;
        this.decided = decided;
        this.affected = List.copyOf(affected);
        this.trail = trail;
        this.transaction = transaction;
        refresh();
    }

    /** Learns what was decided, here or in another process beside this one. */
    public void refresh() {
        calendar.follow(decided.years(), decided.days());
    }

    /** The days that were decided here, not by a file. */
    public List<SpecialDay> decided() {
        return decided.days();
    }

    /** What would fall on another day. */
    public List<Affected.Move> moves(CalendarChange change) {
        var changed = imagined(change);
        return affected.stream().flatMap(one -> one.moves(changed).stream()).toList();
    }

    /** Decides the change and moves those whose keys a person chose; all others keep their day. Tells how many moved. */
    public int decide(CalendarChange change, Set<String> chosen, Actor actor) {
        Integer moved = transaction.execute(status -> {
            int count = 0;
            var changed = imagined(change);
            for (var one : affected) {
                for (var move : one.moves(changed)) {
                    count += chosen.contains(move.key()) && one.move(move, actor, change.said()) ? 1 : 0;
                }
            }
            write(change, actor);
            trail.record(actor, "calendar.changed", "calendar", "calendar", change.said());
            return count;
        });
        refresh();
        return moved == null ? 0 : moved;
    }

    private void write(CalendarChange change, Actor actor) {
        switch (change) {
            case CalendarChange.Days added -> added.days().forEach(day -> decided.add(day, actor));
            case CalendarChange.Withdrawal withdrawn -> decided.withdraw(withdrawn.day(), actor);
            case CalendarChange.Year file -> decided.add(file.year().year(), file.content(), actor);
        }
    }

    private WorkingCalendar imagined(CalendarChange change) {
        return calendar.imagining(change.years(decided.years()), change.days(decided.days()));
    }
}
