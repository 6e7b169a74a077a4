package vn.dondoc.tracking;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Affected;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.work.Outbox;

/** Open assignments of agencies that end: a person passes them on to a successor, and no successor gets two in one task. */
@Component
class EndedAgencies implements Affected {

    private static final String KIND = "assignment";

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Assignments assignments;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    EndedAgencies(JdbcClient jdbc, Tasks tasks, Assignments assignments, AuditTrail audit, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.assignments = assignments;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Leading assignments first: where two of one task follow to one body, the leading one stays. */
    @Override
    public List<Move> moves(Set<AgencyId> ended) {
        return jdbc.sql("""
                        SELECT a.id, a.task_id, a.agency_id, a.agency_name, t.content
                        FROM assignment a
                        JOIN task t ON t.id = a.task_id
                        WHERE a.progress IN ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CONFIRMATION', 'RETURNED')
                            AND a.agency_id IN (:ended)
                        ORDER BY CASE a.part WHEN 'LEAD' THEN 0 ELSE 1 END, a.agency_key, a.due_on, a.id
                        """)
                .param("ended", ended.stream().map(AgencyId::value).toList())
                .query((row, n) -> new Move(
                        KIND,
                        row.getObject("id", UUID.class),
                        row.getString("agency_name") + ": " + row.getString("content"),
                        new AgencyId(row.getString("agency_id")),
                        "/nhiem-vu/" + row.getObject("task_id", UUID.class)))
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(Move move, Agency to, Actor actor, String reason) {
        var id = new AssignmentId(move.subject());
        List<Assignment> all = assignments.taskOf(id).map(assignments::of).orElse(List.of());
        Optional<Assignment> before = all.stream()
                .filter(one -> one.id().equals(id) && move.from().equals(one.agency()))
                .findFirst();
        if (before.isEmpty()) {
            return false;
        }
        Optional<Assignment> already = all.stream()
                .filter(one -> to.id().equals(one.agency()) && one.progress() != Progress.TAKEN_BACK)
                .findFirst();
        boolean leads = before.get().part() == Part.LEAD
                && already.filter(one ->
                                one.part() != Part.LEAD && !one.progress().finished())
                        .isPresent();
        if (already.isPresent() && !leads) {
            takeBack(before.get(), actor, reason);
        } else {
            if (!pass(before.get(), to, actor, reason)) {
                return false;
            }
            already.ifPresent(one -> takeBack(one, actor, reason));
        }
        tasks.sumUp(before.get().taskId());
        outbox.append("task", before.get().taskId().value());
        return true;
    }

    private boolean pass(Assignment before, Agency to, Actor actor, String reason) {
        Assignment after = before.heldBy(to.id(), to.name()).next();
        boolean passed = assignments.move(before, after);
        if (passed) {
            remember(after, actor, before.agencyName() + " → " + to.name() + "; " + reason);
        }
        return passed;
    }

    private void takeBack(Assignment before, Actor actor, String reason) {
        Assignment after = before.takenBack().next();
        if (!assignments.move(before, after)) {
            throw new IllegalStateException("Lượt giao %s vừa được cập nhật ở nơi khác".formatted(before.id()));
        }
        remember(after, actor, "Nhập vào lượt giao khác của cùng nhiệm vụ; " + reason);
    }

    private void remember(Assignment after, Actor actor, String text) {
        assignments.remember(after, Step.SUCCEED, actor, Said.only(text), clock.instant());
        audit.record(actor, "tracking.SUCCEED", KIND, after.id().toString(), text);
    }
}
