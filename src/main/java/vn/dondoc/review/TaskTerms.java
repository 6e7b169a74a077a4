package vn.dondoc.review;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a task beside its words; nothing of it is guessed. {@code trackedBy} and {@code field} are empty where the head's
 * hold, {@code reason} says why the task is as it is (several that lead, several tasks in one), {@code earlier}
 * where it came out of a register kept before.
 */
public record TaskTerms(
        @Nullable TaskKind kind,
        boolean submit,
        String trackedBy,
        String field,
        String reason,
        @Nullable Earlier earlier) {

    public static final TaskTerms NONE = new TaskTerms(null, false, "", "", "", null);

    TaskTerms(@Nullable TaskKind kind, boolean submit, String trackedBy, String field, String reason) {
        this(kind, submit, trackedBy, field, reason, null);
    }

    public TaskTerms {
        trackedBy = Objects.requireNonNullElse(trackedBy, "").strip();
        field = Objects.requireNonNullElse(field, "").strip();
        reason = Objects.requireNonNullElse(reason, "").strip();
    }

    TaskTerms since(@Nullable Earlier before) {
        return new TaskTerms(kind, submit, trackedBy, field, reason, before);
    }

    /** With what the head says for all tasks where this one says nothing of its own. */
    TaskTerms under(DraftHeader header) {
        return new TaskTerms(
                kind,
                submit,
                trackedBy.isEmpty() ? header.trackedBy() : trackedBy,
                field.isEmpty() ? header.field() : field,
                reason,
                earlier);
    }
}
