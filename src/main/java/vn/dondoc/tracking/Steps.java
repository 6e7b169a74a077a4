package vn.dondoc.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Awaited;
import vn.dondoc.access.Awaiting;
import vn.dondoc.access.Role;
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
        return Life.open(assignment, setting(Hand.of(viewer, assignment, task.wholeOf(assignment)), task, assignment));
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
        Hand hand = Hand.of(viewer, before.get(), found.get().wholeOf(before.get()));
        return move(viewer, found.get(), before.get(), request.act(), hand);
    }

    /** What was laid before the Committee is decided by one of its leaders, or entered from his letter by the Office. */
    @Transactional
    Awaiting.Told decided(Viewer viewer, Awaited item, Act act) {
        Optional<Task> found = Optional.ofNullable(item.task()).map(TaskId::new).flatMap(id -> tasks.find(viewer, id));
        Optional<Assignment> before = found.flatMap(task -> task.assignment(new AssignmentId(item.id())));
        if (before.isEmpty()) {
            return new Awaiting.Told.Refused(Taken.UNKNOWN.messageKey());
        }
        boolean may = viewer.has(Role.COMMITTEE_LEADER) || viewer.isOfTheOffice();
        var hand = new Hand(viewer.account(), may, may, false, false);
        Taken taken = move(viewer, found.get(), before.get(), act, hand);
        return taken == Taken.DONE ? new Awaiting.Told.Moved() : new Awaiting.Told.Refused(taken.messageKey());
    }

    private Taken move(Viewer viewer, Task task, Assignment before, Act act, Hand hand) {
        Life.Setting setting = setting(hand, task, before);
        return switch (Life.after(before, act, setting)) {
            case Life.Outcome.Refused refused -> refused.why();
            case Life.Outcome.Moved moved -> keep(viewer, task, before, moved.after(), act, setting);
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

    private Life.Setting setting(Hand hand, Task task, Assignment one) {
        Assignment parent = task.wholeOf(one);
        RuleBook.Page page = rules.of(task.id()).signedBy(rules.leaderSigns(one.agency()));
        return new Life.Setting(
                page.rules(),
                hand,
                LocalDate.now(clock),
                page.issuedOn(),
                task.openPiecesOf(one.id()),
                parent == null ? null : parent.dueOn());
    }
}
