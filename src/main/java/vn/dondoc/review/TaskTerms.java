package vn.dondoc.review;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a task beside its words; nothing of it is guessed. {@code trackedBy} and {@code field} are empty where the head's
 * hold, {@code reason} says why the task is as it is (several that lead, several tasks in one).
 */
public record TaskTerms(@Nullable TaskKind kind, boolean submit, String trackedBy, String field, String reason) {

    public static final TaskTerms NONE = new TaskTerms(null, false, "", "", "");

    public TaskTerms {
        trackedBy = Objects.requireNonNullElse(trackedBy, "").strip();
        field = Objects.requireNonNullElse(field, "").strip();
        reason = Objects.requireNonNullElse(reason, "").strip();
    }

    /** With what the head says for all tasks where this one says nothing of its own. */
    TaskTerms under(DraftHeader header) {
        return new TaskTerms(
                kind,
                submit,
                trackedBy.isEmpty() ? header.trackedBy() : trackedBy,
                field.isEmpty() ? header.field() : field,
                reason);
    }
}
