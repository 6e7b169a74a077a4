package vn.dondoc.regulation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that comes back: its due days in a year ({@code days}), or its day of every month. Neither where the text names none.
 * {@code published} says whether its release is put on the portal.
 */
public record ReportDuty(
        ReportPeriod period,
        List<MonthDay> days,
        @Nullable Integer dayOfMonth,
        boolean published,
        boolean confirmed,
        @Nullable String article) {

    public ReportDuty {
        days = List.copyOf(days);
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
        days.forEach(day -> due.add(day.atYear(year)));
        return due.stream().sorted().toList();
    }
}
