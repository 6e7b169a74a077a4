package vn.dondoc.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.work.Outbox;

/** Gives a task to one agency more, and lets an agency give pieces of its part on to its own units. */
@Component
class Giving {

    /** To whom, and by when. */
    record Gift(
            @Nullable AgencyId agency,
            @Nullable String name,
            @Nullable LocalDate dueOn,
            @Nullable String text) {

        boolean named() {
            return name != null && !name.isBlank();
        }

        boolean hasText() {
            return text != null && !text.isBlank();
        }
    }

    private final Tasks tasks;
    private final Assignments assignments;
    private final RuleBook rules;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    Giving(Tasks tasks, Assignments assignments, RuleBook rules, AuditTrail audit, Outbox outbox, Clock clock) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.rules = rules;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One agency more, with the reason why. */
    @Transactional
    Taken add(Viewer viewer, TaskId id, Part part, Gift gift) {
        Task task = tasks.find(viewer, id).orElse(null);
        if (task == null) {
            return Taken.UNKNOWN;
        }
        if (!viewer.isOfTheOffice() || part == Part.SUB) {
            return Taken.NOT_ALLOWED;
        }
        if (task.progress() == Progress.CLOSED) {
            return Taken.CLOSED;
        }
        if (!gift.named()) {
            return Taken.AGENCY_MISSING;
        }
        if (!gift.hasText()) {
            return Taken.TEXT_MISSING;
        }
        boolean holds = task.assignments().stream()
                .anyMatch(one -> one.part() != Part.SUB
                        && one.progress() != Progress.TAKEN_BACK
                        && one.agencyName().equals(gift.name()));
        if (holds) {
            return Taken.SAME_AGENCY;
        }
        LocalDate due = gift.dueOn() == null ? task.dueOn() : gift.dueOn();
        return given(viewer, task, Assignment.given(id, part, gift.agency(), name(gift), due), gift);
    }

    /** A piece of what an agency holds: it may not be due after the whole. */
    @Transactional
    Taken giveOn(Viewer viewer, AssignmentId whole, Gift gift) {
        Task task =
                assignments.taskOf(whole).flatMap(of -> tasks.find(viewer, of)).orElse(null);
        Optional<Assignment> found = task == null ? Optional.empty() : task.assignment(whole);
        if (task == null || found.isEmpty()) {
            return Taken.UNKNOWN;
        }
        Assignment held = found.get();
        if (held.part() == Part.SUB || !(viewer.isOfTheOffice() || Hand.isOf(viewer, held))) {
            return Taken.NOT_ALLOWED;
        }
        if (!held.progress().open()) {
            return held.progress() == Progress.CLOSED ? Taken.CLOSED : Taken.NOT_NOW;
        }
        if (!gift.named()) {
            return Taken.AGENCY_MISSING;
        }
        if (!gift.hasText()) {
            return Taken.TEXT_MISSING;
        }
        LocalDate due = gift.dueOn() == null ? held.dueOn() : gift.dueOn();
        if (due != null && held.dueOn() != null && due.isAfter(held.dueOn())) {
            return Taken.AFTER_THE_WHOLE;
        }
        var piece = Assignment.given(task.id(), Part.SUB, gift.agency(), name(gift), due);
        return given(viewer, task, piece.pieceOf(whole, Objects.requireNonNull(gift.text())), gift);
    }

    private Taken given(Viewer viewer, Task task, Assignment fresh, Gift gift) {
        LocalDate today = LocalDate.now(clock);
        Assignment one = rules.of(task.id()).rules().begin(fresh, today, today);
        assignments.add(one, task.assignments().size() + 1);
        assignments.remember(one, Step.ASSIGN, viewer.actor(), Said.only(gift.text()), clock.instant());
        tasks.sumUp(task.id());
        audit.record(viewer.actor(), "tracking.ASSIGN", "assignment", one.id().toString(), one.agencyName());
        outbox.append("task", task.id().value());
        return Taken.DONE;
    }

    private static String name(Gift gift) {
        return gift.name() == null ? "" : gift.name().strip();
    }
}
