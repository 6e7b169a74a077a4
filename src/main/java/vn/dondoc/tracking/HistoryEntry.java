package vn.dondoc.tracking;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One step in the life of an assignment, with the state it led to. */
public record HistoryEntry(
        AssignmentId assignment,
        Instant at,
        Step step,
        Progress progress,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate completedOn,
        String agencyName,
        String actorName,
        @Nullable String text) {}
