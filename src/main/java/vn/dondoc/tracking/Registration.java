package vn.dondoc.tracking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.review.ConfirmedAgency;
import vn.dondoc.review.ConfirmedDirective;
import vn.dondoc.review.ConfirmedTask;
import vn.dondoc.work.Outbox;

/** Enters a confirmed directive with all its tasks; entering it again changes nothing. */
@Component
class Registration {

    private static final Actor TRACKING = Actor.system("tracking");

    private final Directives directives;
    private final Tasks tasks;
    private final Assignments assignments;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    Registration(
            Directives directives, Tasks tasks, Assignments assignments, AuditTrail audit, Outbox outbox, Clock clock) {
        this.directives = directives;
        this.tasks = tasks;
        this.assignments = assignments;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void register(ConfirmedDirective confirmed) {
        if (directives.from(confirmed.documentId()).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        var id = new DirectiveId(UUID.randomUUID());
        directives.add(id, confirmed, now);
        audit.record(TRACKING, "tracking.registered", "directive", id.toString(), confirmed.number());
        outbox.append("directive", id.value());
        int position = 1;
        for (ConfirmedTask task : confirmed.tasks()) {
            add(id, position++, task, now);
        }
    }

    private void add(DirectiveId directive, int position, ConfirmedTask task, Instant now) {
        var id = new TaskId(task.id());
        var evidence = task.evidence();
        tasks.add(
                new Task(
                        id,
                        directive,
                        position,
                        task.content(),
                        !(task.deadline() instanceof Deadline.None),
                        task.report(),
                        evidence == null ? null : evidence.quote(),
                        task.dueOn(),
                        Progress.NOT_STARTED,
                        false,
                        List.of()),
                evidence == null ? null : evidence.rule(),
                task.deadline());
        assign(task, Part.LEAD, task.lead(), now);
        assign(task, Part.COORDINATING, task.coordinate(), now);
        tasks.sumUp(id);
        audit.record(TRACKING, "tracking.assigned", "task", id.toString(), null);
        outbox.append("task", id.value());
    }

    private void assign(ConfirmedTask task, Part part, List<ConfirmedAgency> agencies, Instant now) {
        int position = 1;
        for (ConfirmedAgency agency : agencies) {
            var assignment = new Assignment(
                    new AssignmentId(UUID.randomUUID()),
                    new TaskId(task.id()),
                    part,
                    agency.id(),
                    agency.name(),
                    task.dueOn(),
                    Progress.NOT_STARTED,
                    null,
                    null,
                    0);
            assignments.add(assignment, position++);
            assignments.remember(assignment, Step.ASSIGN, TRACKING, null, now);
        }
    }
}
