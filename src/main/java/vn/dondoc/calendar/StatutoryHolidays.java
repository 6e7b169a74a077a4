package vn.dondoc.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the law alone says of a year that has no notice yet: the named days, and the make-up days for those that fall on days of rest. */
final class StatutoryHolidays {

    private static final List<StatutoryHoliday> HOLIDAYS = StatutoryHoliday.all();

    private StatutoryHolidays() {}

    static CalendarYear of(int year) {
        Map<LocalDate, SpecialDay> days = new TreeMap<>();
        List<SpecialDay> lost = new ArrayList<>();
        for (StatutoryHoliday holiday : HOLIDAYS) {
            if (year >= holiday.since()) {
                place(holiday, year, days, lost);
            }
        }
        lost.forEach(day -> makeUp(day, days));
        return new CalendarYear(year, false, "Lịch dự kiến theo luật, chưa có thông báo", List.copyOf(days.values()));
    }

    private static void place(
            StatutoryHoliday holiday, int year, Map<LocalDate, SpecialDay> days, List<SpecialDay> lost) {
        for (int i = 0; i < holiday.days(); i++) {
            LocalDate day = holiday.first(year).plusDays(i);
            var special = new SpecialDay(day, SpecialDay.Kind.HOLIDAY, holiday.name(), holiday.basis());
            if (holiday.madeUp() && (weekend(day) || days.containsKey(day))) {
                lost.add(special);
            }
            days.putIfAbsent(day, special);
        }
    }

    private static void makeUp(SpecialDay lost, Map<LocalDate, SpecialDay> days) {
        LocalDate day = lost.day();
        while (weekend(day) || days.containsKey(day)) {
            day = day.plusDays(1);
        }
        days.put(day, new SpecialDay(day, SpecialDay.Kind.HOLIDAY, "Nghỉ bù " + lost.name(), lost.basis()));
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
