package vn.dondoc.suggestion.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day or a period told from the document's own day: "ngày mai", "tuần này", "thứ Sáu tuần sau", "tháng tới", "quý này". */
final class NearForm implements Form {

    private static final Pattern TOMORROW =
            Pattern.compile("(?:" + DayForm.HOUR + " ?)?(?:ngay )?(?<w>mai|hom nay)(?![a-z])");
    private static final Pattern WEEK =
            Pattern.compile("(?:(?<d>" + DayForm.WEEKDAY + ") (?:cua )?|cuoi )?tuan (?<w>nay|sau|toi)(?![a-z])");
    private static final Pattern WEEK_OF_MONTH = Pattern.compile(
            "tuan (?:thu )?(?<n>[1-4]|nhat|hai|ba|tu|cuoi)(?: cua)? thang (?<m>\\d{1,2})(?:(?:/| nam )(?<y>\\d{4}))?");
    private static final Pattern MONTH = Pattern.compile("(?<u>thang|quy) (?<w>nay|sau|toi)(?![a-z])");

    @Override
    public @Nullable Point at(Passage passage, int index) {
        Matcher ofMonth = Form.match(WEEK_OF_MONTH, passage, index);
        if (ofMonth != null) {
            return weekOfMonth(ofMonth, passage);
        }
        LocalDate today = passage.issuedOn();
        if (today == null) {
            return null;
        }
        Matcher tomorrow = Form.match(TOMORROW, passage, index);
        if (tomorrow != null) {
            return Point.of(tomorrow.end(), tomorrow.group("w").equals("mai") ? today.plusDays(1) : today);
        }
        Matcher week = Form.match(WEEK, passage, index);
        if (week != null) {
            LocalDate day = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(later(week) ? 1 : 0)
                    .plusDays((week.group("d") == null ? 5 : Weekdays.number(week.group("d"))) - 1L);
            return Point.of(week.end(), day);
        }
        Matcher month = Form.match(MONTH, passage, index);
        return month == null ? null : period(month, today);
    }

    private static boolean later(Matcher matcher) {
        return !matcher.group("w").equals("nay");
    }

    private static Point period(Matcher matcher, LocalDate today) {
        boolean quarter = matcher.group("u").equals("quy");
        int months = quarter ? 3 : 1;
        LocalDate first = today.withDayOfMonth(1)
                .withMonth((today.getMonthValue() - 1) / months * months + 1)
                .plusMonths(later(matcher) ? months : 0);
        return Point.period(matcher.end(), first, first.plusMonths(months).minusDays(1));
    }

    /** A week is done by its Friday. */
    private static @Nullable Point weekOfMonth(Matcher matcher, Passage passage) {
        int week = switch (matcher.group("n")) {
            case "1", "nhat" -> 1;
            case "2", "hai" -> 2;
            case "3", "ba" -> 3;
            case "4", "tu" -> 4;
            default -> -1;
        };
        int month = Integer.parseInt(matcher.group("m"));
        if (month < 1 || month > 12) {
            return null;
        }
        LocalDate day = passage.day(
                Form.year(matcher.group("y"), null, passage),
                year -> YearMonth.of(year, month)
                        .atDay(1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(week, DayOfWeek.FRIDAY)));
        return day == null ? null : Point.of(matcher.end(), day);
    }
}
