package vn.dondoc.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;

/** The periods reports are about: weeks, months, quarters, halves, nine months, years, by the calendar or by a cut-off day. */
public final class Periods {

    /** Pairs of weeks are counted from this Monday. */
    private static final LocalDate PAIRS = LocalDate.of(2024, 1, 1);

    private Periods() {}

    /** The period of that cycle in which a day lies; nine months are those of its year, also in its last quarter. */
    public static Period containing(Cycle cycle, LocalDate day, CutOff cutOff) {
        return switch (cycle) {
            case WEEK -> week(day);
            case TWO_WEEKS -> twoWeeks(day);
            case MONTH -> months(day, 1, cutOff);
            case QUARTER -> months(day, 3, cutOff);
            case HALF_YEAR -> months(day, 6, cutOff);
            case NINE_MONTHS -> ofMonths(months(day, 12, cutOff), 9);
            case YEAR -> months(day, 12, cutOff);
        };
    }

    /** The last period of that cycle that is over on a day. */
    public static Period endedBefore(Cycle cycle, LocalDate day, CutOff cutOff) {
        Period running = containing(cycle, day, cutOff);
        if (running.to().isBefore(day)) {
            return running;
        }
        return containing(cycle, running.from().minusDays(1), cutOff);
    }

    private static Period week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(monday, monday.plusDays(6));
    }

    private static Period twoWeeks(LocalDate day) {
        long weeks = Math.floorDiv(ChronoUnit.DAYS.between(PAIRS, day), 14L) * 2;
        LocalDate monday = PAIRS.plusWeeks(weeks);
        return new Period(monday, monday.plusDays(13));
    }

    /** With a cut-off on the 15th, 15 December belongs to January. */
    private static Period months(LocalDate day, int months, CutOff cutOff) {
        YearMonth month = YearMonth.from(day);
        if (!cutOff.calendar() && day.getDayOfMonth() >= cutOff.firstDay()) {
            month = month.plusMonths(1);
        }
        YearMonth first = month.withMonth((month.getMonthValue() - 1) / months * months + 1);
        return new Period(
                start(first, cutOff), start(first.plusMonths(months), cutOff).minusDays(1));
    }

    private static Period ofMonths(Period year, int months) {
        return new Period(year.from(), year.from().plusMonths(months).minusDays(1));
    }

    private static LocalDate start(YearMonth month, CutOff cutOff) {
        return cutOff.calendar() ? month.atDay(1) : month.minusMonths(1).atDay(cutOff.firstDay());
    }

    /** "Tháng 6/2026", "Quý II/2026", "6 tháng đầu năm 2026": the name a report carries. */
    public static String name(Cycle cycle, Period period) {
        LocalDate to = period.to();
        return switch (cycle) {
            case WEEK ->
                "Tuần %d/%d"
                        .formatted(
                                to.get(WeekFields.ISO.weekOfWeekBasedYear()), to.get(WeekFields.ISO.weekBasedYear()));
            case TWO_WEEKS ->
                "Hai tuần từ %s đến %s".formatted(VietnameseDates.format(period.from()), VietnameseDates.format(to));
            case MONTH -> "Tháng %d/%d".formatted(to.getMonthValue(), to.getYear());
            case QUARTER ->
                "Quý %s/%d"
                        .formatted(new String[] {"I", "II", "III", "IV"}[(to.getMonthValue() - 1) / 3], to.getYear());
            case HALF_YEAR -> "6 tháng %s năm %d".formatted(to.getMonthValue() <= 6 ? "đầu" : "cuối", to.getYear());
            case NINE_MONTHS -> "9 tháng năm %d".formatted(to.getYear());
            case YEAR -> "Năm %d".formatted(to.getYear());
        };
    }
}
