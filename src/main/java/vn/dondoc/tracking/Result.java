package vn.dondoc.tracking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A result with its days, which are kept apart: when the work was completed (the agency's document), received by the Office, entered
 * here, and confirmed. {@code judgedOn} decides whether it was in time; null where that is the day of completion.
 */
public record Result(
        @Nullable LocalDate completedOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate enteredOn,
        @Nullable LocalDate confirmedOn,
        @Nullable LocalDate judgedOn,
        @Nullable String number,
        @Nullable String reportedBy,
        @Nullable Quality quality) {

    public static final Result NONE = new Result(null, null, null, null, null, null, null, null);

    /** The day that decides whether it was in time. */
    @Nullable
    LocalDate judged() {
        return judgedOn == null ? completedOn : judgedOn;
    }

    Result completedOn(LocalDate day) {
        return new Result(day, receivedOn, enteredOn, confirmedOn, judgedOn, number, reportedBy, quality);
    }

    Result judgedOn(@Nullable LocalDate day) {
        return new Result(completedOn, receivedOn, enteredOn, confirmedOn, day, number, reportedBy, quality);
    }

    Result confirmed(LocalDate day, @Nullable Quality how) {
        return new Result(completedOn, receivedOn, enteredOn, day, judgedOn, number, reportedBy, how);
    }
}
