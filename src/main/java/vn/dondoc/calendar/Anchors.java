package vn.dondoc.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days that deadlines are counted from; a missing receipt counts as the day of issue, a missing event as nothing. */
public record Anchors(
        @Nullable LocalDate issued,
        @Nullable LocalDate received,
        @Nullable LocalDate event) {

    public static Anchors issued(@Nullable LocalDate day) {
        return new Anchors(day, null, null);
    }

    @Nullable
    LocalDate of(Deadline.Anchor anchor) {
        return switch (anchor) {
            case ISSUE -> issued;
            case RECEIPT -> received == null ? issued : received;
            case EVENT -> event;
        };
    }
}
