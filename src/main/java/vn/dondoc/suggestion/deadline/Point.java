package vn.dondoc.suggestion.deadline;

import java.time.LocalDate;

/** A day or a period that a passage names, up to {@code end}: its first and its last day, and whether it is a day. */
record Point(int end, LocalDate first, LocalDate last, boolean day) {

    static Point of(int end, LocalDate day) {
        return new Point(end, day, day, true);
    }

    static Point period(int end, LocalDate first, LocalDate last) {
        return new Point(end, first, last, false);
    }
}
