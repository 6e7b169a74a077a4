package vn.dondoc.reporting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Cycle;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.Periods;

/** Names a period as it stands within a sentence, and finds the one before it. */
final class PeriodWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final int LONGEST_SHIFT = 20;

    private PeriodWords() {}

    /** "tháng 6/2026"; days that a person chose otherwise are named as they are. */
    static String of(@Nullable Cycle cycle, Period period) {
        if (cycle == null || !fits(cycle, period)) {
            return "từ ngày %s đến ngày %s".formatted(DAY.format(period.from()), DAY.format(period.to()));
        }
        String name = Periods.name(cycle, period);
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** By its length, where nothing else tells the cycle. */
    static String guessed(Period period) {
        return Arrays.stream(Cycle.values())
                .filter(cycle -> fits(cycle, period))
                .findFirst()
                .map(cycle -> of(cycle, period))
                .orElseGet(() -> of(null, period));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** With which a period is compared: the one before it, nine months and years with those of the year before. */
    static Period before(@Nullable Cycle cycle, Period period) {
        if (cycle == Cycle.NINE_MONTHS || cycle == Cycle.YEAR) {
            return new Period(period.from().minusYears(1), period.to().minusYears(1));
        }
        LocalDate last = period.from().minusDays(1);
        long months = ChronoUnit.MONTHS.between(period.from(), period.to().plusDays(1));
        boolean whole = months > 0
                && period.from().plusMonths(months).equals(period.to().plusDays(1));
        return new Period(
                whole
                        ? period.from().minusMonths(months)
                        : last.minusDays(ChronoUnit.DAYS.between(period.from(), period.to())),
                last);
    }

    /** A person may have moved an end by some days; much longer or shorter is another period. */
    private static boolean fits(Cycle cycle, Period period) {
        long days = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        long usual = switch (cycle) {
            case WEEK -> 7;
            case TWO_WEEKS -> 14;
            case MONTH -> 30;
            case QUARTER -> 91;
            case HALF_YEAR -> 182;
            case NINE_MONTHS -> 274;
            case YEAR -> 365;
        };
        long allowed = usual <= 14 ? 0 : Math.min(LONGEST_SHIFT, usual / 8);
        return Math.abs(days - usual) <= allowed;
    }
}
