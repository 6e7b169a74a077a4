package vn.dondoc.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.Affected;
import vn.dondoc.calendar.Anchors;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.calendar.DueDates;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.suggestion.DeadlineJson;
import vn.dondoc.work.Outbox;

/**
 * The due days of open assignments that were counted and not named: a change of the calendar may move them. What a person set otherwise
 * since then is left alone.
 */
@Component
class CountedDays implements Affected {

    private static final String KIND = "assignment";

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Tasks tasks;
    private final Assignments assignments;
    private final RuleBook rules;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    CountedDays(
            JdbcClient jdbc,
            WorkingCalendar calendar,
            Tasks tasks,
            Assignments assignments,
            RuleBook rules,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.tasks = tasks;
        this.assignments = assignments;
        this.rules = rules;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public List<Move> moves(WorkingCalendar changed) {
        return jdbc.sql("""
                        SELECT a.id, a.task_id, a.agency_name, a.due_on, t.content, t.deadline, d.issued_on
                        FROM assignment a
                        JOIN task t ON t.id = a.task_id
                        JOIN directive d ON d.id = t.directive_id
                        WHERE a.progress IN ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CONFIRMATION', 'RETURNED')
                            AND a.due_on IS NOT NULL AND t.deadline LIKE '%"within"%'
                        ORDER BY a.due_on, a.agency_key
                        """).query((row, n) -> move(row, changed)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Move> move(ResultSet row, WorkingCalendar changed) throws SQLException {
        var deadline = DeadlineJson.read(row.getString("deadline"), Deadline.class);
        var anchors = Anchors.issued(row.getObject("issued_on", LocalDate.class));
        var due = row.getObject("due_on", LocalDate.class);
        var then = new DueDates(changed).resolve(deadline, anchors).day();
        var counted = new DueDates(calendar).resolve(deadline, anchors).day();
        if (!due.equals(counted) || then == null || then.equals(due)) {
            return Optional.empty();
        }
        return Optional.of(new Move(
                KIND,
                row.getObject("id", UUID.class),
                row.getString("agency_name") + ": " + row.getString("content"),
                due,
                then,
                "/nhiem-vu/" + row.getObject("task_id", UUID.class)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(Move move, Actor actor, String reason) {
        var id = new AssignmentId(move.subject());
        var task = assignments.taskOf(id);
        var before = task.flatMap(of -> assignments.of(of).stream()
                .filter(one -> one.id().equals(id) && move.from().equals(one.dueOn()))
                .findFirst());
        if (before.isEmpty()) {
            return false;
        }
        var after = before.get()
                .due(move.to(), rules.of(before.get().taskId()).rules().redAfter(move.to()))
                .next();
        if (!assignments.move(before.get(), after)) {
            return false;
        }
        assignments.remember(after, Step.RESCHEDULE, actor, Said.only(reason), clock.instant());
        tasks.sumUp(after.taskId());
        audit.record(actor, "tracking.RESCHEDULE", KIND, id.toString(), reason);
        outbox.append("task", after.taskId().value());
        return true;
    }
}
