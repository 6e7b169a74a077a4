package vn.dondoc.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as the page shows it; {@code number} counts the kept ones from 1 and is 0 for a deleted one. {@code opens} is the head of the
 * paper whose tasks begin here, where the file holds several.
 */
record TaskCard(
        int number,
        DraftTask task,
        DueDay.Due due,
        List<Why> whys,
        List<Problem> problems,
        boolean mayMerge,
        @Nullable DraftHeader opens) {

    TaskCard {
        whys = List.copyOf(whys);
        problems = List.copyOf(problems);
    }

    public boolean deleted() {
        return task.state() == DraftTask.State.DELETED;
    }

    /** How sure the suggestion is, as {@link Why#tone()} says it. */
    public String tone() {
        return Why.tone(percent());
    }

    /** How often suggestions like this one were accepted; 100 for a task that a person added. */
    public int percent() {
        return task.suggested() == null || whys.isEmpty()
                ? 100
                : whys.getFirst().percent();
    }

    public boolean wrong(String field) {
        return problems.stream()
                .anyMatch(problem -> problem.blocking() && problem.field().equals(field));
    }
}
