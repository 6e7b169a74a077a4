package vn.dondoc.tracking;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One step in the life of an assignment, with the state it led to and what was said with it. */
public record HistoryEntry(
        long id,
        AssignmentId assignment,
        Instant at,
        Step step,
        Progress progress,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate redAfter,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate judgedOn,
        boolean signing,
        boolean extensionAsked,
        String agencyName,
        String actorName,
        @Nullable String text,
        @Nullable String type,
        @Nullable String channel,
        @Nullable String number,
        @Nullable LocalDate documentOn,
        @Nullable LocalDate proposedOn,
        @Nullable String sender) {

    public boolean askedTooLate() {
        return Said.TOO_LATE.equals(type);
    }

    public boolean late() {
        LocalDate judged = judgedOn == null ? completedOn : judgedOn;
        return judged != null && dueOn != null && judged.isAfter(dueOn);
    }
}
