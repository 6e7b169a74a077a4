package vn.dondoc.calendar;

import java.time.LocalDate;

/** A day that is not what its weekday says, with its name and the notice or law it rests on. */
public record SpecialDay(LocalDate day, Kind kind, String name, String basis) {

    /** What sort of exception it is. */
    public enum Kind {
        HOLIDAY,
        SWAPPED_OFF,
        SWAPPED_WORKED,
        CLOSED
    }

    public boolean working() {
        return kind == Kind.SWAPPED_WORKED;
    }
}
