package vn.dondoc.intake;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** A stretch of each day such as 18:00-06:00, which may reach over midnight; with one end as the other it is the whole day. */
record DailyHours(LocalTime from, LocalTime to) {

    private static final DailyHours ALWAYS = new DailyHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    static DailyHours of(String text) {
        if (text.isBlank()) {
            return ALWAYS;
        }
        var ends = text.strip().split("\\s*-\\s*");
        try {
            if (ends.length == 2) {
                return new DailyHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("dondoc.past.hours: not like 18:00-06:00: " + text, e);
        }
        throw new IllegalArgumentException("dondoc.past.hours: not like 18:00-06:00: " + text);
    }

    boolean contain(LocalTime time) {
        if (from.equals(to)) {
            return true;
        }
        var begun = !time.isBefore(from);
        var over = !time.isBefore(to);
        return from.isBefore(to) ? begun && !over : begun || !over;
    }
}
