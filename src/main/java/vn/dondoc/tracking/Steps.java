package vn.dondoc.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.work.Outbox;

/** Takes steps in the life of an assignment: guarded by {@link Life}, dated and audited. */
@Component
class Steps {

    private final Tasks tasks;
    private final Assignments assignments;
    private final RuleBook rules;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    Steps(Tasks tasks, Assignments assignments, RuleBook rules, AuditTrail audit, Outbox outbox, Clock clock) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.rules = rules;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The steps this viewer could take on the assignment as it stands. */
    List<Step> openTo(Viewer viewer, Task task, Assignment assignment) {
        return Life.open(assignment, setting(viewer, task, assignment));
    }

    @Transactional
    Taken take(Viewer viewer, StepRequest request) {
        Optional<Task> found = assignments.taskOf(request.assignment()).flatMap(task -> tasks.find(viewer, task));
        Optional<Assignment> before = found.flatMap(task -> task.assignment(request.assignment()));
        if (found.isEmpty() || before.isEmpty()) {
            return Taken.UNKNOWN;
        }
        if (before.get().version() != request.version()) {
            return Taken.OUTRUN;
        }
        Life.Setting setting = setting(viewer, found.get(), before.get());
        return switch (Life.after(before.get(), request.act(), setting)) {
            case Life.Outcome.Refused refused -> refused.why();
            case Life.Outcome.Moved moved ->
                keep(viewer, found.get(), before.get(), moved.after(), request.act(), setting);
        };
    }

    private Taken keep(Viewer viewer, Task task, Assignment before, Assignment after, Act act, Life.Setting setting) {
        if (!assignments.move(before, after)) {
            return Taken.OUTRUN;
        }
        write(viewer, after, act.step(), Said.in(act, before, setting));
        task.piecesOf(before.id()).forEach(piece -> follow(viewer, before, after, piece, setting.rules()));
        tasks.sumUp(before.taskId());
        outbox.append("task", before.taskId().value());
        return Taken.DONE;
    }

    /** A piece never outlives the whole, nor is it due later. */
    private void follow(Viewer viewer, Assignment before, Assignment whole, Assignment piece, Rules book) {
        boolean lost =
                whole.progress() == Progress.TAKEN_BACK || !Objects.equals(before.agencyName(), whole.agencyName());
        LocalDate due = whole.dueOn();
        if (lost) {
            moved(viewer, piece, piece.takenBack().next(), Step.TAKE_BACK, before.agencyName());
        } else if (due != null
                && piece.progress().open()
                && piece.dueOn() != null
                && piece.dueOn().isAfter(due)) {
            moved(viewer, piece, piece.due(due, book.redAfter(due)).next(), Step.ADJUST, null);
        }
    }

    private void moved(Viewer viewer, Assignment before, Assignment after, Step step, @Nullable String text) {
        if (!assignments.move(before, after)) {
            throw new IllegalStateException("Lượt giao %s vừa được cập nhật ở nơi khác".formatted(before.id()));
        }
        write(viewer, after, step, Said.only(text));
    }

    private void write(Viewer viewer, Assignment after, Step step, Said said) {
        assignments.remember(after, step, viewer.actor(), said, clock.instant());
        audit.record(
                viewer.actor(),
                "tracking." + step.name(),
                "assignment",
                after.id().toString(),
                said.text());
    }

    private Life.Setting setting(Viewer viewer, Task task, Assignment one) {
        Assignment parent = task.wholeOf(one);
        RuleBook.Page page = rules.of(task.id()).signedBy(rules.leaderSigns(one.agency()));
        return new Life.Setting(
                page.rules(),
                Hand.of(viewer, one, parent),
                LocalDate.now(clock),
                page.issuedOn(),
                task.openPiecesOf(one.id()),
                parent == null ? null : parent.dueOn());
    }
}
