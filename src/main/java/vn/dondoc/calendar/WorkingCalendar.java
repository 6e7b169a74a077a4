package vn.dondoc.calendar;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The working days of state offices: Monday to Friday without the days off, and the Saturdays worked instead. Years without a notice
 * follow the law and are not {@link #complete}.
 */
public final class WorkingCalendar {

    private final Map<LocalDate, SpecialDay> special = new HashMap<>();
    private final Map<Integer, CalendarYear> years = new HashMap<>();
    private final Map<Integer, Map<LocalDate, SpecialDay>> expected = new ConcurrentHashMap<>();

    public WorkingCalendar(List<CalendarYear> years) {
        for (CalendarYear year : years) {
            this.years.put(year.year(), year);
        }
        // a later file of the same year has taken the place of the earlier one
        this.years.values().forEach(year -> year.days().forEach(day -> special.put(day.day(), day)));
    }

    /** The years that the program brings with it. */
    public static WorkingCalendar shipped() {
        return new WorkingCalendar(CalendarFiles.shipped());
    }

    /** The same, with the years of an authority's own folder in the place of those shipped. */
    public static WorkingCalendar shippedAnd(Path folder) {
        List<CalendarYear> years = new java.util.ArrayList<>(CalendarFiles.shipped());
        years.addAll(CalendarFiles.in(folder));
        return new WorkingCalendar(years);
    }

    /** The same calendar with more exceptions, such as a decided swap or a local closure. */
    public WorkingCalendar with(List<SpecialDay> more) {
        WorkingCalendar calendar = new WorkingCalendar(List.copyOf(years.values()));
        more.forEach(day -> calendar.special.put(day.day(), day));
        return calendar;
    }

    public boolean works(LocalDate day) {
        SpecialDay exception = exception(day);
        return exception == null ? !weekend(day) : exception.working();
    }

    /** Why nobody works on a day, in words for a screen; empty for a working day. */
    public String restsBecause(LocalDate day) {
        if (works(day)) {
            return "";
        }
        SpecialDay exception = exception(day);
        return exception != null ? exception.name() : VietnameseDates.weekday(day);
    }

    /** The exception a day is, or null where its weekday decides. */
    public @Nullable SpecialDay exception(LocalDate day) {
        SpecialDay exception = special.get(day);
        if (exception != null || years.containsKey(day.getYear())) {
            return exception;
        }
        return expected.computeIfAbsent(day.getYear(), WorkingCalendar::expected)
                .get(day);
    }

    private static Map<LocalDate, SpecialDay> expected(int year) {
        Map<LocalDate, SpecialDay> days = new HashMap<>();
        StatutoryHolidays.of(year).days().forEach(day -> days.put(day.day(), day));
        return days;
    }

    /** The {@code n}th working day behind {@code start}, which itself is not counted (Civil Code 2015, Article 147). */
    public LocalDate plus(LocalDate start, int n) {
        return go(start, n, 1);
    }

    /** The {@code n}th working day before {@code start}, which itself is not counted. */
    public LocalDate minus(LocalDate start, int n) {
        return go(start, n, -1);
    }

    private LocalDate go(LocalDate start, int n, int step) {
        if (n < 0) {
            throw new IllegalArgumentException("A number of working days cannot be negative: " + n);
        }
        LocalDate day = start;
        for (int left = n; left > 0; ) {
            day = day.plusDays(step);
            left -= works(day) ? 1 : 0;
        }
        return day;
    }

    /** The day itself where it is worked, else the next that is (Civil Code 2015, Article 148). */
    public LocalDate onOrAfter(LocalDate day) {
        return works(day) ? day : plus(day, 1);
    }

    /** How many working days lie behind {@code from}, up to and with {@code to}; negative where {@code to} is the earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            count += works(day) ? 1 : 0;
        }
        return count;
    }

    /** Whether the notice of that year is known; if not, its days off are only expected. */
    public boolean complete(int year) {
        CalendarYear known = years.get(year);
        return known != null && known.complete();
    }

    public CalendarYear year(int year) {
        CalendarYear own = years.get(year);
        return own == null ? StatutoryHolidays.of(year) : own;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
