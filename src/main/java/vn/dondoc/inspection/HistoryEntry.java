package vn.dondoc.inspection;

import java.time.Instant;

/** One step in the life of an inspection. */
public record HistoryEntry(Instant at, Step step, Stage stage, String actorName) {}
