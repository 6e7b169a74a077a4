package vn.dondoc.calendar;

import java.util.List;

/** The exceptions of one year; {@code complete} is false while its notice is not known and the days follow from the law alone. */
public record CalendarYear(int year, boolean complete, String basis, List<SpecialDay> days) {

    public CalendarYear {
        days = List.copyOf(days);
    }
}
