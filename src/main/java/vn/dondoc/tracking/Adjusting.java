package vn.dondoc.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agency;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.work.Outbox;

/**
 * Carries out what a person decided about the open tasks of a directive because of a later one: another due day, another lead, going on
 * under the later one, or no longer tracked. Every change is an act like any other, and cites the later document.
 */
@Service
class Adjusting {

    /** What is to become of a task. */
    enum Kind {
        KEEP,
        DUE,
        LEAD,
        FOLLOW,
        END
    }

    /** The decision on one task; {@code versions} are those of its assignments as the person saw them. */
    record Decision(
            TaskId task,
            Kind kind,
            @Nullable LocalDate dueOn,
            @Nullable Agency lead,
            Map<AssignmentId, Integer> versions) {

        Decision {
            versions = Map.copyOf(versions);
        }
    }

    /** Why a decision was not carried out, as a message key. */
    record Refused(Task task, String why) {}

    /** How many were carried out, and which were not. */
    record Outcome(int done, List<Refused> refused) {

        Outcome {
            refused = List.copyOf(refused);
        }
    }

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Steps steps;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    Adjusting(JdbcClient jdbc, Tasks tasks, Steps steps, AuditTrail audit, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.steps = steps;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Outcome decide(Viewer viewer, Directive later, List<Decision> decisions, String reason) {
        int done = 0;
        var refused = new ArrayList<Refused>();
        for (Decision decision : decisions) {
            Optional<Task> task = tasks.find(viewer, decision.task());
            if (task.isPresent() && decision.kind() != Kind.KEEP) {
                String why = carryOut(viewer, task.get(), later, decision, reason);
                if (why == null) {
                    done++;
                } else {
                    refused.add(new Refused(task.get(), why));
                }
            }
        }
        return new Outcome(done, refused);
    }

    /** The directive under which each of these tasks goes on. */
    Optional<DirectiveId> followed(TaskId task) {
        return jdbc.sql("SELECT directive_id FROM task_follows WHERE task_id = :task")
                .param("task", task.value())
                .query(java.util.UUID.class)
                .optional()
                .map(DirectiveId::new);
    }

    /** The tasks of earlier directives that go on under this one, as far as the viewer sees them. */
    List<Task> following(Viewer viewer, DirectiveId directive) {
        return jdbc
                .sql("SELECT task_id FROM task_follows WHERE directive_id = :directive ORDER BY decided_at, task_id")
                .param("directive", directive.value())
                .query(java.util.UUID.class)
                .list()
                .stream()
                .flatMap(id -> tasks.find(viewer, new TaskId(id)).stream())
                .toList();
    }

    private @Nullable String carryOut(Viewer viewer, Task task, Directive later, Decision decision, String reason) {
        var paper = new Act.Paper(later.number(), later.issuedOn());
        return switch (decision.kind()) {
            case KEEP -> null;
            case DUE ->
                decision.dueOn() == null
                        ? "adjust.missing.due"
                        : each(viewer, task, decision, false, new Act.Adjust(reason, decision.dueOn(), paper));
            case LEAD ->
                decision.lead() == null
                        ? "adjust.missing.lead"
                        : each(
                                viewer,
                                task,
                                decision,
                                true,
                                new Act.Reassign(
                                        reason,
                                        decision.lead().id(),
                                        decision.lead().name()));
            case END -> each(viewer, task, decision, false, new Act.TakeBack(reason));
            case FOLLOW -> {
                String why = decision.dueOn() == null
                        ? null
                        : each(viewer, task, decision, false, new Act.Adjust(reason, decision.dueOn(), paper));
                if (why == null) {
                    follow(viewer, task, later, reason);
                }
                yield why;
            }
        };
    }

    /** Does the same to every open assignment of the task, or to its leading ones; pieces given on follow by themselves. */
    private @Nullable String each(Viewer viewer, Task task, Decision decision, boolean leadsOnly, Act act) {
        List<Assignment> open = task.assignments().stream()
                .filter(one -> one.part() != Part.SUB)
                .filter(one -> !leadsOnly || one.part() == Part.LEAD)
                .filter(one -> !one.progress().finished() && one.progress() != Progress.TAKEN_BACK)
                .toList();
        if (open.isEmpty()) {
            return "adjust.missing.open";
        }
        for (Assignment one : open) {
            int seen = decision.versions().getOrDefault(one.id(), -1);
            Taken taken = steps.take(viewer, new StepRequest(one.id(), seen, act));
            boolean asItIs = taken == Taken.NEW_DAY_MISSING
                    && act instanceof Act.Adjust(var t, var day, var p)
                    && one.dueOn() != null
                    && one.dueOn().equals(day);
            if (taken != Taken.DONE && !asItIs) {
                return taken.messageKey();
            }
        }
        return null;
    }

    private void follow(Viewer viewer, Task task, Directive later, String reason) {
        jdbc.sql("DELETE FROM task_follows WHERE task_id = :task")
                .param("task", task.id().value())
                .update();
        jdbc.sql("""
                        INSERT INTO task_follows (task_id, directive_id, decided_by, decided_at)
                        VALUES (:task, :directive, :by, :now)
                        """)
                .param("task", task.id().value())
                .param("directive", later.id().value())
                .param("by", viewer.account())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(
                viewer.actor(),
                "tracking.followed",
                "task",
                task.id().toString(),
                "%s; %s".formatted(later.number(), reason));
        outbox.append("task", task.id().value());
    }
}
