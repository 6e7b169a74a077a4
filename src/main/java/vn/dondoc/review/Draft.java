package vn.dondoc.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.Proposal;

/**
 * What reviewers have made of a proposal so far. Deleted tasks stay in it, so that they can be restored. {@code words} are what was noted
 * of a directive that came without a file; {@code enclosed} are further papers in the same file. A task is of the paper in which its
 * words stand.
 */
record Draft(
        DraftHeader header,
        List<DraftTask> tasks,
        String words,
        @Nullable List<DraftPaper> enclosed) {

    /** The paper that the file begins with. */
    static final int MAIN = 0;

    /** Drafts of earlier versions know neither words nor further papers. */
    Draft {
        tasks = List.copyOf(tasks);
        words = Objects.requireNonNullElse(words, "");
        enclosed = enclosed == null ? List.of() : List.copyOf(enclosed);
    }

    Draft(DraftHeader header, List<DraftTask> tasks, String words) {
        this(header, tasks, words, List.of());
    }

    Draft(DraftHeader header, List<DraftTask> tasks) {
        this(header, tasks, "");
    }

    static Draft of(Proposal proposal) {
        var header = DraftHeader.of(proposal.header());
        return new Draft(
                header,
                proposal.tasks().stream().map(DraftTask::of).toList(),
                "",
                proposal.enclosed().stream().map(DraftPaper::of).toList());
    }

    @Override
    public List<DraftPaper> enclosed() {
        return Objects.requireNonNull(enclosed);
    }

    private Draft of(List<DraftTask> others) {
        return new Draft(header, others, words, enclosed);
    }

    /** {@link #MAIN}, or the number of a further paper from 1; a task that was typed by hand is of the main one. */
    int paperOf(DraftTask task) {
        var evidence = task.evidence();
        return evidence == null ? MAIN : paperAt(evidence.start());
    }

    private int paperAt(int place) {
        for (int i = 0; i < enclosed().size(); i++) {
            if (enclosed().get(i).holds(place)) {
                return i + 1;
            }
        }
        return MAIN;
    }

    DraftHeader headerOf(int paper) {
        return paper == MAIN ? header : enclosed().get(paper - 1).under(header);
    }

    /** The head of the paper that gives this task: its date is what the deadline counts from. */
    DraftHeader headerOf(DraftTask task) {
        return headerOf(paperOf(task));
    }

    DraftHeader headerOf(UUID task) {
        return task(task).map(this::headerOf).orElse(header);
    }

    /** The head of the paper in which this place of the text lies. */
    DraftHeader headerAt(int place) {
        return headerOf(paperAt(place));
    }

    List<DraftTask> keptOf(int paper) {
        return kept().stream().filter(task -> paperOf(task) == paper).toList();
    }

    /** The papers that give a task: each becomes a directive. */
    List<Integer> giving() {
        return kept().stream().map(this::paperOf).distinct().sorted().toList();
    }

    Draft with(int paper, DraftHeader changed) {
        var papers = new ArrayList<>(enclosed());
        papers.set(paper - 1, papers.get(paper - 1).with(changed));
        return new Draft(header, tasks, words, papers);
    }

    /** Without the tasks of this paper, which can each be restored. */
    Draft leavingOut(int paper) {
        return of(tasks.stream()
                .map(task -> paperOf(task) == paper ? task.with(DraftTask.State.DELETED) : task)
                .toList());
    }

    List<DraftTask> kept() {
        return tasks.stream()
                .filter(task -> task.state() != DraftTask.State.DELETED)
                .toList();
    }

    Optional<DraftTask> task(UUID id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    Draft with(DraftHeader changed) {
        return new Draft(changed, tasks, words, enclosed);
    }

    Draft changing(UUID id, UnaryOperator<DraftTask> change) {
        return of(tasks.stream()
                .map(task -> task.id().equals(id) ? change.apply(task) : task)
                .toList());
    }

    Draft saying(String noted) {
        return new Draft(header, tasks, noted, enclosed);
    }

    /** Everything that nobody has touched is right as it stands. */
    Draft accepting() {
        return of(tasks.stream()
                .map(task -> task.state() == DraftTask.State.SUGGESTED ? task.with(DraftTask.State.ACCEPTED) : task)
                .toList());
    }

    /** With a further task, where its words stand among the others'; at the end where it has none. */
    Draft adding(DraftTask task) {
        var more = new ArrayList<>(tasks);
        more.add(placeOf(task), task);
        return of(more);
    }

    private int placeOf(DraftTask task) {
        for (int i = 0; task.evidence() != null && i < tasks.size(); i++) {
            var other = tasks.get(i).evidence();
            if (other != null && other.start() > task.evidence().start()) {
                return i;
            }
        }
        return tasks.size();
    }

    /** Cuts a task's content in two at this place; both keep agencies and deadline. */
    Draft splitting(UUID id, int at) {
        var after = new ArrayList<DraftTask>();
        for (DraftTask task : tasks) {
            if (task.id().equals(id)) {
                after.add(task.withContent(task.content().substring(0, at)));
                after.add(task.secondHalf(task.content().substring(at)));
            } else {
                after.add(task);
            }
        }
        return of(after);
    }

    /** How many agencies are given something, over all tasks: each of them is an assignment. */
    int assignments() {
        return kept().stream()
                .mapToInt(task -> task.lead().size() + task.coordinate().size())
                .sum();
    }

    /** Joins a task to the kept one of the same paper before it; without one before, nothing changes. */
    Draft mergingIntoPrevious(UUID id) {
        List<DraftTask> kept = task(id).map(task -> keptOf(paperOf(task))).orElse(List.of());
        for (int i = 1; i < kept.size(); i++) {
            if (kept.get(i).id().equals(id)) {
                DraftTask previous = kept.get(i - 1);
                DraftTask joined = previous.joinedWith(kept.get(i));
                return of(tasks.stream().filter(task -> !task.id().equals(id)).toList())
                        .changing(previous.id(), before -> joined);
            }
        }
        return this;
    }
}
