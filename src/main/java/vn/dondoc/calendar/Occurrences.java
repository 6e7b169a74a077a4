package vn.dondoc.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The days on which a recurring duty is due: the day it names, else the last of its period (of a week, Friday). */
public final class Occurrences {

    private static final int LAST = 31;

    private Occurrences() {}

    public static LocalDate firstOnOrAfter(Deadline.Recurring recurring, LocalDate day) {
        int number = recurring.day() == null ? LAST : recurring.day();
        return switch (recurring.every()) {
            case DAY -> day;
            case WEEK ->
                day.with(TemporalAdjusters.nextOrSame(
                        DayOfWeek.of(recurring.day() == null ? 5 : Math.clamp(number, 1, 7))));
            case MONTH -> inMonths(day, 1, number);
            case QUARTER -> inMonths(day, 3, number);
            case HALF_YEAR -> inMonths(day, 6, number);
            case YEAR -> inMonths(day, 12, number);
        };
    }

    /** In the last month of a period of so many months; the 31st of a shorter month is its last day. */
    private static LocalDate inMonths(LocalDate day, int months, int number) {
        YearMonth month = YearMonth.from(day);
        YearMonth last = month.withMonth((month.getMonthValue() - 1) / months * months + months);
        LocalDate due = last.atDay(Math.min(number, last.lengthOfMonth()));
        YearMonth next = last.plusMonths(months);
        return due.isBefore(day) ? next.atDay(Math.min(number, next.lengthOfMonth())) : due;
    }

    public static List<LocalDate> in(Period period, Deadline.Recurring recurring) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = firstOnOrAfter(recurring, period.from());
                !day.isAfter(period.to());
                day = firstOnOrAfter(recurring, day.plusDays(1))) {
            days.add(day);
        }
        return days;
    }
}
