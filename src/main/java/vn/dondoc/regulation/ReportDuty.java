package vn.dondoc.regulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that comes back: its due days in a year ({@code days}), its day of every month, or its day of every week. None of them where the
 * text names none. {@code published} says whether its release is put on the portal.
 */
public record ReportDuty(
        ReportPeriod period,
        List<MonthDay> days,
        @Nullable Integer dayOfMonth,
        @Nullable DayOfWeek dayOfWeek,
        boolean published,
        boolean confirmed,
        @Nullable String article) {

    public ReportDuty {
        days = List.copyOf(days);
    }

    /** Whether the text names a day. */
    public boolean dated() {
        return !days.isEmpty() || dayOfMonth != null || dayOfWeek != null;
    }

    /** The days of {@code year} on which it is due, in order. */
    public List<LocalDate> dueIn(int year) {
        var due = new ArrayList<LocalDate>();
        if (dayOfMonth != null) {
            for (int month = 1; month <= 12; month++) {
                YearMonth of = YearMonth.of(year, month);
                due.add(of.atDay(Math.min(dayOfMonth, of.lengthOfMonth())));
            }
        }
        if (dayOfWeek != null) {
            LocalDate first = LocalDate.of(year, 1, 1).with(TemporalAdjusters.nextOrSame(dayOfWeek));
            for (LocalDate day = first; day.getYear() == year; day = day.plusWeeks(1)) {
                due.add(day);
            }
        }
        days.forEach(day -> due.add(day.atYear(year)));
        return due.stream().sorted().toList();
    }
}
