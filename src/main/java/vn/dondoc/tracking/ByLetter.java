package vn.dondoc.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agency;

/** What a letter of the Office or of the Committee does to a task once it has its number: the acts of the task's own page. */
@Component
public class ByLetter {

    /** The newest request of an agency in its own words; {@code number} and day are of its document. */
    public record Request(
            @Nullable String text,
            @Nullable String number,
            @Nullable LocalDate on,
            @Nullable LocalDate proposed) {}

    /** What an agency may ask and be answered by letter. */
    public enum Asked {
        EXTENSION(Step.ASK_EXTENSION),
        RETURN(Step.RETURN);

        private final Step step;

        Asked(Step step) {
            this.step = step;
        }

        /** Whether this is still unanswered. */
        public boolean pendingOn(Assignment one) {
            return this == EXTENSION ? one.pending() != null : one.progress() == Progress.RETURNED;
        }
    }

    private final Tasks tasks;
    private final Steps steps;
    private final Matters matters;
    private final JdbcClient jdbc;

    ByLetter(Tasks tasks, Steps steps, Matters matters, JdbcClient jdbc) {
        this.tasks = tasks;
        this.steps = steps;
        this.matters = matters;
        this.jdbc = jdbc;
    }

    /** Of an assignment that the caller has found with his viewer. */
    public Optional<Request> request(AssignmentId assignment, Asked asked) {
        return jdbc.sql("""
                        SELECT text, document_number, document_on, proposed_on
                        FROM assignment_history
                        WHERE assignment_id = :assignment AND step = :step
                        ORDER BY id DESC
                        FETCH FIRST 1 ROWS ONLY
                        """)
                .param("assignment", assignment.value())
                .param("step", asked.step.name())
                .query((row, n) -> new Request(
                        row.getString("text"),
                        row.getString("document_number"),
                        row.getObject("document_on", LocalDate.class),
                        row.getObject("proposed_on", LocalDate.class)))
                .optional();
    }

    /** {@code dueOn} is the new day, null where more time is refused. */
    public ManyActs.Answer answerExtension(
            Viewer viewer, TaskId task, AssignmentId one, @Nullable LocalDate dueOn, String number, LocalDate on) {
        var paper = new Act.Paper(number, on);
        return take(
                viewer,
                task,
                one,
                dueOn == null ? new Act.RefuseExtension(null, paper) : new Act.GrantExtension(null, dueOn, paper));
    }

    public ManyActs.Answer answerReturn(
            Viewer viewer, TaskId task, AssignmentId one, boolean accepted, String number, LocalDate on) {
        String text =
                "Công văn số %s ngày %d/%d/%d".formatted(number, on.getDayOfMonth(), on.getMonthValue(), on.getYear());
        return take(viewer, task, one, accepted ? new Act.AcceptReturn(text) : new Act.RefuseReturn(text));
    }

    /** The agency is asked in the software, too, so that its answer is waited for. */
    public ManyActs.Answer askInformation(
            Viewer viewer, TaskId task, Agency agency, String text, LocalDate answerBy, String number, LocalDate on) {
        var said = new Matter.Said(text, null, number, on, null, null, null);
        return ManyActs.Answer.of(matters.raise(
                viewer, null, new Matters.Raising(MatterKind.INFORMATION, task, said, answerBy, List.of(agency))));
    }

    private ManyActs.Answer take(Viewer viewer, TaskId task, AssignmentId id, Act act) {
        return tasks.find(viewer, task)
                .flatMap(found -> found.assignment(id))
                .map(one -> ManyActs.Answer.of(steps.take(viewer, new StepRequest(id, one.version(), act))))
                .orElse(ManyActs.Answer.of(Taken.UNKNOWN));
    }
}
