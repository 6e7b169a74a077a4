package vn.dondoc.calendar;

import java.time.LocalDate;

/** The days a report is about, both ends included. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period cannot end (%s) before it starts (%s)".formatted(to, from));
        }
    }
}
