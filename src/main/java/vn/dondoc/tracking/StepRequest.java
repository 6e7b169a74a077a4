package vn.dondoc.tracking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A step that somebody wants to take on the assignment as he saw it ({@code version}). */
record StepRequest(
        AssignmentId assignment,
        int version,
        Step step,
        @Nullable String text,
        @Nullable LocalDate completedOn) {

    boolean hasText() {
        return text != null && !text.isBlank();
    }
}
