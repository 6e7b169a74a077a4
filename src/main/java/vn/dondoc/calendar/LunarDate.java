package vn.dondoc.calendar;

import java.time.LocalDate;

/** A day of the Vietnamese lunar calendar (new moons and solar terms at 105° E, UTC+7), for example mùng 1 tháng Giêng. */
public record LunarDate(int year, int month, int day, boolean leap) {

    /** The first day of Tết in a solar year; it differs from the Chinese one in 2030, among others. */
    public static LocalDate newYear(int year) {
        return new LunarDate(year, 1, 1, false).solar();
    }

    /** Giỗ Tổ Hùng Vương, 10 March of the lunar year. */
    public static LocalDate kingsDay(int year) {
        return new LunarDate(year, 3, 10, false).solar();
    }

    public LocalDate solar() {
        return LunarYear.of(year).firstOf(month, leap).plusDays(day - 1L);
    }
}
