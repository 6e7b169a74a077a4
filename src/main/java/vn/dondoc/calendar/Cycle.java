package vn.dondoc.calendar;

/** How long a report's period is. */
public enum Cycle {
    WEEK,
    TWO_WEEKS,
    MONTH,
    QUARTER,
    HALF_YEAR,
    NINE_MONTHS,
    YEAR
}
