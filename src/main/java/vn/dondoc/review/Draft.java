package vn.dondoc.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.dondoc.suggestion.Proposal;

/**
 * What reviewers have made of a proposal so far. Deleted tasks stay in it, so that they can be restored. {@code words} are what was noted
 * of a directive that came without a file.
 */
record Draft(DraftHeader header, List<DraftTask> tasks, String words) {

    Draft {
        tasks = List.copyOf(tasks);
        words = Objects.requireNonNullElse(words, "");
    }

    Draft(DraftHeader header, List<DraftTask> tasks) {
        this(header, tasks, "");
    }

    static Draft of(Proposal proposal) {
        var header = DraftHeader.of(proposal.header());
        return new Draft(header, proposal.tasks().stream().map(DraftTask::of).toList());
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
        return new Draft(changed, tasks, words);
    }

    Draft changing(UUID id, UnaryOperator<DraftTask> change) {
        return new Draft(
                header,
                tasks.stream()
                        .map(task -> task.id().equals(id) ? change.apply(task) : task)
                        .toList(),
                words);
    }

    Draft saying(String noted) {
        return new Draft(header, tasks, noted);
    }

    /** Everything that nobody has touched is right as it stands. */
    Draft accepting() {
        return new Draft(
                header,
                tasks.stream()
                        .map(task ->
                                task.state() == DraftTask.State.SUGGESTED ? task.with(DraftTask.State.ACCEPTED) : task)
                        .toList(),
                words);
    }

    /** With a further task, where its words stand among the others'; at the end where it has none. */
    Draft adding(DraftTask task) {
        var more = new ArrayList<>(tasks);
        more.add(placeOf(task), task);
        return new Draft(header, more, words);
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
        return new Draft(header, after, words);
    }

    /** How many agencies are given something, over all tasks: each of them is an assignment. */
    int assignments() {
        return kept().stream()
                .mapToInt(task -> task.lead().size() + task.coordinate().size())
                .sum();
    }

    /** Joins a task to the kept one before it; without one before, nothing changes. */
    Draft mergingIntoPrevious(UUID id) {
        List<DraftTask> kept = kept();
        for (int i = 1; i < kept.size(); i++) {
            if (kept.get(i).id().equals(id)) {
                DraftTask previous = kept.get(i - 1);
                DraftTask joined = previous.joinedWith(kept.get(i));
                return new Draft(
                                header,
                                tasks.stream()
                                        .filter(task -> !task.id().equals(id))
                                        .toList(),
                                words)
                        .changing(previous.id(), before -> joined);
            }
        }
        return this;
    }
}
