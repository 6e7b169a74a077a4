package vn.dondoc.calendar;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The working days of state offices: Monday to Friday without the days off, and the Saturdays worked instead. Years without a notice
 * follow the law and are not {@link #complete}.
 */
public final class WorkingCalendar {

    private final List<CalendarYear> fromFiles;
    private final Map<Integer, Map<LocalDate, SpecialDay>> expected = new ConcurrentHashMap<>();
    private volatile Known known;

    public WorkingCalendar(List<CalendarYear> years) {
        this.fromFiles = List.copyOf(years);
        this.known = Known.of(fromFiles, List.of(), List.of());
    }

    /** What is decided at one moment; replaced as a whole when an administrator decides something. */
    private record Known(
            Map<Integer, CalendarYear> years, Map<LocalDate, SpecialDay> special, List<SpecialDay> decided) {

        static Known of(List<CalendarYear> fromFiles, List<CalendarYear> uploaded, List<SpecialDay> decided) {
            var years = new HashMap<Integer, CalendarYear>();
            // a later file of the same year takes the place of the earlier one
            fromFiles.forEach(year -> years.put(year.year(), year));
            uploaded.forEach(year -> years.put(year.year(), year));
            var special = new HashMap<LocalDate, SpecialDay>();
            years.values().forEach(year -> year.days().forEach(day -> special.put(day.day(), day)));
            decided.forEach(day -> special.put(day.day(), day));
            return new Known(Map.copyOf(years), Map.copyOf(special), List.copyOf(decided));
        }
    }

    /** Counts from now on with these years and days beside those of the files. */
    void follow(List<CalendarYear> uploaded, List<SpecialDay> decided) {
        known = Known.of(fromFiles, uploaded, decided);
    }

    /** A calendar of its own that knows the files and these, to see what they would move. */
    WorkingCalendar imagining(List<CalendarYear> uploaded, List<SpecialDay> decided) {
        var imagined = new WorkingCalendar(fromFiles);
        imagined.follow(uploaded, decided);
        return imagined;
    }

    /** The years that the program brings with it. */
    public static WorkingCalendar shipped() {
        return new WorkingCalendar(CalendarFiles.shipped());
    }

    /** The same, with the years of an authority's own folder in the place of those shipped. */
    public static WorkingCalendar shippedAnd(Path folder) {
        List<CalendarYear> years = new ArrayList<>(CalendarFiles.shipped());
        years.addAll(CalendarFiles.in(folder));
        return new WorkingCalendar(years);
    }

    /** The same calendar with more exceptions, such as a decided swap or a local closure. */
    public WorkingCalendar with(List<SpecialDay> more) {
        var now = known;
        var decided = new ArrayList<>(now.decided());
        decided.addAll(more);
        return imagining(List.copyOf(now.years().values()), decided);
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
        var now = known;
        SpecialDay exception = now.special().get(day);
        if (exception != null || now.years().containsKey(day.getYear())) {
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
        CalendarYear own = known.years().get(year);
        return own != null && own.complete();
    }

    public CalendarYear year(int year) {
        CalendarYear own = known.years().get(year);
        return own == null ? StatutoryHolidays.of(year) : own;
    }

    /** The exceptions of a year in their order, those decided here among them. */
    public List<SpecialDay> exceptionsIn(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .map(this::exception)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
