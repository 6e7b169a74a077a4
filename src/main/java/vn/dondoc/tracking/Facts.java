package vn.dondoc.tracking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.regulation.Profile;
import vn.dondoc.work.Outbox;

/** What the Office notes of directives and tasks beside their text: origin, who tracks, how a task is classed. */
@Component
class Facts {

    /** Of a directive. */
    record OfDirective(
            Origin origin,
            @Nullable String upstreamReference,
            @Nullable LocalDate upstreamUpdatedOn,
            @Nullable String trackingUnit,
            @Nullable String submittedBy) {}

    /** Of a task. */
    record OfTask(DeadlineKind kind, boolean mustSubmit, boolean mustReport, boolean routine) {}

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Directives directives;
    private final RuleBook rules;
    private final AuditTrail audit;
    private final Outbox outbox;

    Facts(JdbcClient jdbc, Tasks tasks, Directives directives, RuleBook rules, AuditTrail audit, Outbox outbox) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.directives = directives;
        this.rules = rules;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Transactional
    Taken note(Viewer viewer, DirectiveId id, OfDirective facts) {
        Directive before = directives.find(viewer, id).orElse(null);
        if (before == null) {
            return Taken.UNKNOWN;
        }
        if (!viewer.isOfTheOffice()) {
            return Taken.NOT_ALLOWED;
        }
        jdbc.sql("""
                        UPDATE directive
                        SET origin = :origin, upstream_reference = :reference, upstream_updated_on = :updatedOn,
                            tracking_unit = :unit, submitted_by = :submittedBy
                        WHERE id = :id
                        """)
                .param("id", id.value())
                .param("origin", facts.origin().name())
                .param("reference", facts.upstreamReference())
                .param("updatedOn", facts.upstreamUpdatedOn())
                .param("unit", facts.trackingUnit())
                .param("submittedBy", facts.submittedBy())
                .update();
        audit.record(viewer.actor(), "tracking.noted", "directive", id.toString(), changes(before, facts));
        outbox.append("directive", id.value());
        return Taken.DONE;
    }

    private static String changes(Directive before, OfDirective now) {
        var changes = new ArrayList<String>();
        change(changes, before.origin(), now.origin());
        change(changes, before.upstreamReference(), now.upstreamReference());
        change(changes, before.upstreamUpdatedOn(), now.upstreamUpdatedOn());
        change(changes, before.trackingUnit(), now.trackingUnit());
        change(changes, before.submittedBy(), now.submittedBy());
        return String.join("; ", changes);
    }

    private static void change(List<String> changes, @Nullable Object before, @Nullable Object now) {
        if (!java.util.Objects.equals(before, now)) {
            changes.add((before == null ? "–" : before) + " → " + (now == null ? "–" : now));
        }
    }

    /** Where the regulation wants a duty of every task without a deadline, one without is refused. */
    @Transactional
    Taken classify(Viewer viewer, TaskId id, OfTask facts) {
        Task task = tasks.find(viewer, id).orElse(null);
        if (task == null) {
            return Taken.UNKNOWN;
        }
        if (!viewer.isOfTheOffice()) {
            return Taken.NOT_ALLOWED;
        }
        Profile profile = rules.of(id).rules().profile();
        boolean duty = facts.mustSubmit() || facts.mustReport();
        if (!task.withDeadline() && !duty && profile.yes("task.without-deadline.must-report")) {
            return Taken.DUTY_MISSING;
        }
        if (facts.routine() && !profile.yes("scope.excludes-routine")) {
            return Taken.ROUTINE_COUNTS;
        }
        jdbc.sql("""
                        UPDATE task
                        SET deadline_kind = :kind, must_submit = :submit, must_report = :report, routine = :routine
                        WHERE id = :id
                        """)
                .param("id", id.value())
                .param("kind", facts.kind().name())
                .param("submit", facts.mustSubmit())
                .param("report", facts.mustReport())
                .param("routine", facts.routine())
                .update();
        tasks.sumUp(id);
        audit.record(
                viewer.actor(),
                "tracking.classified",
                "task",
                id.toString(),
                facts.kind().name());
        outbox.append("task", id.value());
        return Taken.DONE;
    }

    OfTask of(TaskId id) {
        return jdbc.sql("""
                        SELECT deadline_kind, must_submit, must_report, routine
                        FROM task
                        WHERE id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> new OfTask(
                        DeadlineKind.valueOf(row.getString("deadline_kind")),
                        row.getBoolean("must_submit"),
                        row.getBoolean("must_report"),
                        row.getBoolean("routine")))
                .single();
    }
}
