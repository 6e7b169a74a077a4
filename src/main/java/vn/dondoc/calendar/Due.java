package vn.dondoc.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day on which something is due and how it was counted. {@code day} is null where none follows (no deadline, or its anchor is not known
 * yet); {@code rests} says that nobody works on it; {@code expected} that its year's notice is not known.
 */
public record Due(@Nullable LocalDate day, Arithmetic arithmetic, boolean rests, boolean expected) {}
