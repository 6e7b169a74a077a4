package vn.dondoc.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as people in an office write them. */
public final class VietnameseDates {

    private static final DateTimeFormatter SCREEN = DateTimeFormatter.ofPattern("d/M/uuuu");

    private VietnameseDates() {}

    /** 20/6/2026, as on screens and in lists. */
    public static String format(LocalDate day) {
        return SCREEN.format(day);
    }

    /** "ngày 05 tháng 02 năm 2026": Decree 30/2020 sets a zero before days under 10 and before the months 1 and 2. */
    public static String official(LocalDate day) {
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month(day), day.getYear());
    }

    /** 05/02/2026 and 05/6/2026, by the same rule, as citations in official documents are. */
    public static String officialNumbers(LocalDate day) {
        return "%02d/%s/%d".formatted(day.getDayOfMonth(), month(day), day.getYear());
    }

    private static String month(LocalDate day) {
        return day.getMonthValue() < 3 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
    }

    public static String weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY -> "Thứ Hai";
            case TUESDAY -> "Thứ Ba";
            case WEDNESDAY -> "Thứ Tư";
            case THURSDAY -> "Thứ Năm";
            case FRIDAY -> "Thứ Sáu";
            case SATURDAY -> "Thứ Bảy";
            case SUNDAY -> "Chủ nhật";
        };
    }
}
