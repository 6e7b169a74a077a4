package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A holiday as the law writes it: a solar or a lunar day, how many days, from which year, and whether a lost one is made up. */
record StatutoryHoliday(
        String name,
        String day,
        boolean lunar,
        int since,
        int start,
        int days,
        boolean beside,
        boolean madeUp,
        String basis) {

    static List<StatutoryHoliday> all() {
        List<StatutoryHoliday> all = new ArrayList<>();
        if (CalendarFiles.map("statutory.yaml").get("holidays") instanceof List<?> rows) {
            rows.forEach(row -> all.add(of((Map<?, ?>) row)));
        }
        return List.copyOf(all);
    }

    private static StatutoryHoliday of(Map<?, ?> row) {
        boolean lunar = row.containsKey("lunar");
        return new StatutoryHoliday(
                String.valueOf(row.get("name")),
                String.valueOf(row.get(lunar ? "lunar" : "solar")),
                lunar,
                number(row, "since", 0),
                number(row, "start", 0),
                number(row, "days", 1),
                Boolean.TRUE.equals(row.get("beside")),
                Boolean.TRUE.equals(row.get("make-up")),
                String.valueOf(row.get("basis")));
    }

    private static int number(Map<?, ?> row, String key, int otherwise) {
        return row.get(key) instanceof Integer number ? number : otherwise;
    }

    LocalDate first(int year) {
        LocalDate named = CalendarFiles.day(day, year);
        LocalDate solar =
                lunar ? new LunarDate(year, named.getMonthValue(), named.getDayOfMonth(), false).solar() : named;
        return beside ? beside(solar) : solar.plusDays(start);
    }

    /** As chosen in 2021 to 2026: on the side that joins a weekend. */
    private static LocalDate beside(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY, THURSDAY, SUNDAY -> day.plusDays(1);
            default -> day.minusDays(1);
        };
    }
}
