package vn.dondoc.suggestion.deadline;

import vn.dondoc.calendar.Deadline;

/** A deadline in a passage, {@code [start, end)} in the offsets of its plain text, with the way of writing that gave it. */
record Found(int start, int end, Deadline deadline, String rule) {

    boolean overlaps(Found other) {
        return start < other.end && other.start < end;
    }
}
