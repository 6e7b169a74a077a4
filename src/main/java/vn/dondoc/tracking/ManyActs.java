package vn.dondoc.tracking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;

/** What lists and sheets do to many assignments at once: each act is the one of the task's page, guarded, dated and audited alike. */
@Component
public class ManyActs {

    /** What became of one act; {@code messageKey} says it in words. */
    public record Answer(boolean done, String messageKey) {

        static Answer of(Taken taken) {
            return new Answer(taken == Taken.DONE, taken.messageKey());
        }
    }

    /** A result as a sheet or a mail tells it. */
    public record Reported(
            String text,
            LocalDate completedOn,
            @Nullable String number,
            @Nullable LocalDate receivedOn) {}

    private final Tasks tasks;
    private final Steps steps;

    ManyActs(Tasks tasks, Steps steps) {
        this.tasks = tasks;
        this.steps = steps;
    }

    /** Confirms what waits in a task; empty where nothing does. */
    public List<Answer> confirm(Viewer viewer, TaskId id, @Nullable Quality quality) {
        var answers = new ArrayList<Answer>();
        tasks.find(viewer, id).map(Task::assignments).orElse(List.of()).stream()
                .filter(one -> one.progress() == Progress.AWAITING_CONFIRMATION && one.part() != Part.SUB)
                .forEach(one -> answers.add(take(viewer, one, new Act.Confirm(null, quality))));
        return answers;
    }

    public Answer update(Viewer viewer, AssignmentId id, int version, String text) {
        return Answer.of(steps.take(viewer, new StepRequest(id, version, new Act.Update(text))));
    }

    public Answer report(Viewer viewer, AssignmentId id, int version, Reported result) {
        var act = new Act.Report(
                result.text(), new Act.Paper(result.number(), result.completedOn()), result.receivedOn(), null, null);
        return Answer.of(steps.take(viewer, new StepRequest(id, version, act)));
    }

    private Answer take(Viewer viewer, Assignment one, Act act) {
        return Answer.of(steps.take(viewer, new StepRequest(one.id(), one.version(), act)));
    }
}
