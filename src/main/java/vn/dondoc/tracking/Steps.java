package vn.dondoc.tracking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.work.Outbox;

/** Takes steps in the life of an assignment: guarded, dated and audited. */
@Component
class Steps {

    private static final Set<Role> AGENCY = EnumSet.of(Role.AGENCY_OFFICER, Role.AGENCY_LEADER);

    private final Tasks tasks;
    private final Assignments assignments;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    Steps(Tasks tasks, Assignments assignments, AuditTrail audit, Outbox outbox, Clock clock) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The steps this viewer could take on the assignment as it stands. */
    List<Step> openTo(Viewer viewer, Assignment assignment) {
        return Step.from(assignment.progress()).stream()
                .filter(step -> allowed(viewer, assignment, step))
                .filter(step -> step != Step.CONFIRM || !ownResult(viewer, assignment))
                .toList();
    }

    @Transactional
    Taken take(Viewer viewer, StepRequest request) {
        Optional<Assignment> found = assignments
                .taskOf(request.assignment())
                .flatMap(task -> tasks.find(viewer, task))
                .flatMap(task -> task.assignments().stream()
                        .filter(one -> one.id().equals(request.assignment()))
                        .findFirst());
        if (found.isEmpty()) {
            return Taken.UNKNOWN;
        }
        Assignment before = found.get();
        return objection(viewer, before, request).orElseGet(() -> move(viewer, before, request));
    }

    private Optional<Taken> objection(Viewer viewer, Assignment before, StepRequest request) {
        Step step = request.step();
        if (!allowed(viewer, before, step)) {
            return Optional.of(Taken.NOT_ALLOWED);
        }
        if (before.version() != request.version() || !step.startsFrom(before.progress())) {
            return Optional.of(Taken.OUTRUN);
        }
        if (step.saysWhy() && !request.hasText()) {
            return Optional.of(Taken.TEXT_MISSING);
        }
        if (step == Step.REPORT && !dayGiven(request.completedOn())) {
            return Optional.of(Taken.DAY_MISSING);
        }
        return step == Step.CONFIRM && ownResult(viewer, before) ? Optional.of(Taken.OWN_RESULT) : Optional.empty();
    }

    private Taken move(Viewer viewer, Assignment before, StepRequest request) {
        Assignment after = after(viewer, before, request);
        if (!assignments.move(before, after)) {
            return Taken.OUTRUN;
        }
        Instant now = clock.instant();
        Step step = request.step();
        String text = request.hasText() ? request.text() : null;
        assignments.remember(after, step, viewer.actor(), text, now);
        tasks.sumUp(before.taskId());
        audit.record(
                viewer.actor(),
                "tracking." + step.name(),
                "assignment",
                before.id().toString(),
                text);
        outbox.append("task", before.taskId().value());
        return Taken.DONE;
    }

    private Assignment after(Viewer viewer, Assignment before, StepRequest request) {
        Step step = request.step();
        Progress progress = step == Step.REFUSE_RETURN ? beforeReturn(before) : step.to();
        boolean keepsResult = progress.finished();
        boolean brings = step == Step.REPORT;
        return new Assignment(
                before.id(),
                before.taskId(),
                before.part(),
                before.agency(),
                before.agencyName(),
                before.dueOn(),
                progress,
                brings ? request.completedOn() : keepsResult ? before.completedOn() : null,
                brings ? viewer.account() : keepsResult ? before.reportedBy() : null,
                before.version() + 1);
    }

    private Progress beforeReturn(Assignment assignment) {
        return assignments.history(assignment.taskId()).stream()
                .filter(entry -> entry.assignment().equals(assignment.id()))
                .map(HistoryEntry::progress)
                .filter(Progress::open)
                .findFirst()
                .orElse(Progress.NOT_STARTED);
    }

    private boolean dayGiven(@Nullable LocalDate day) {
        return day != null && !day.isAfter(LocalDate.now(clock));
    }

    private static boolean allowed(Viewer viewer, Assignment assignment, Step step) {
        boolean office = viewer.isOfTheOffice();
        boolean itsAgency = viewer.agency() != null
                && viewer.agency().equals(assignment.agency())
                && viewer.roles().stream().anyMatch(AGENCY::contains);
        return office || step.side() == Step.Side.AGENCY && itsAgency;
    }

    private static boolean ownResult(Viewer viewer, Assignment assignment) {
        return viewer.account().equals(assignment.reportedBy());
    }
}
