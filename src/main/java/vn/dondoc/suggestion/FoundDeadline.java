package vn.dondoc.suggestion;

import vn.dondoc.calendar.Deadline;

/** A deadline in a text, {@code [start, end)}, with the pattern of words that gave it. */
public record FoundDeadline(int start, int end, Deadline deadline, String rule) {}
