package vn.dondoc.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When something must be done, in the form the document gave it; {@link DueDates} turns it into a day. */
public sealed interface Deadline {

    /** A fixed day. {@code before} keeps that the words were "trước ngày N": what that means is a parameter of the regulation. */
    record On(LocalDate date, boolean before) implements Deadline {}

    /** A span counted from an anchor; {@code n} is at least 1. */
    record Within(int n, Unit unit, Anchor anchor) implements Deadline {}

    /** A duty that comes back; {@code day} is of the month, or 1–7 from Monday where it comes back weekly. */
    record Recurring(Every every, @Nullable Integer day) implements Deadline {}

    /** "Ngay", said of the work itself. */
    record Immediate() implements Deadline {}

    /** The document sets none. */
    record None() implements Deadline {}

    /** What a {@link Within} counts. */
    enum Unit {
        HOUR,
        DAY,
        WORKING_DAY,
        MONTH
    }

    /** What a {@link Within} counts from. */
    enum Anchor {
        ISSUE,
        RECEIPT,
        EVENT
    }

    /** How often a {@link Recurring} comes back. */
    enum Every {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR
    }
}
