package vn.dondoc.tracking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A request for more time that nobody has answered: until when, and by when the Office lays it before the Committee. */
public record Pending(
        Stage stage, LocalDate proposed, @Nullable LocalDate submitBy) {

    /** Where the request lies. */
    public enum Stage {
        ASKED,
        SUBMITTED
    }

    Pending submitted() {
        return new Pending(Stage.SUBMITTED, proposed, submitBy);
    }
}
