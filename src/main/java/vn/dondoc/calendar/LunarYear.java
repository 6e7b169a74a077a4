package vn.dondoc.calendar;

import java.time.LocalDate;

/**
 * The months of one lunar year. The winter solstice always falls in month 11; where thirteen new moons lie between two such months,
 * the first without a principal solar term is the leap month.
 */
record LunarYear(long winterMoonBefore, long winterMoon, int leapIndex) {

    static LunarYear of(int year) {
        long before = winterMoon(year - 1);
        long next = winterMoon(year);
        return new LunarYear(before, next, next - before == 13 ? leapIndex(before) : 0);
    }

    /** The first day of a month: month 1 is two moons after the winter moon, later ones one more behind the leap month. */
    LocalDate firstOf(int month, boolean leap) {
        if (month >= 11) {
            return beyondWinter(month, leap);
        }
        int index = month + 1;
        if (leapIndex > 0 && (index >= leapIndex || leap)) {
            index++;
        }
        return Moons.firstDay(winterMoonBefore + index);
    }

    /** Months 11 and 12 of a lunar year lie behind the solstice of the same solar year. */
    private LocalDate beyondWinter(int month, boolean leap) {
        long next = winterMoon(Moons.firstDay(winterMoon).getYear() + 1);
        int index = month - 11;
        int leaps = next - winterMoon == 13 ? leapIndex(winterMoon) : 0;
        if (leaps > 0 && (index >= leaps || leap)) {
            index++;
        }
        return Moons.firstDay(winterMoon + index);
    }

    private static long winterMoon(int year) {
        LocalDate solstice = Moons.winterSolstice(year);
        long moon = Moons.near(solstice);
        while (Moons.firstDay(moon).isAfter(solstice)) {
            moon--;
        }
        while (!Moons.firstDay(moon + 1).isAfter(solstice)) {
            moon++;
        }
        return moon;
    }

    private static int leapIndex(long winterMoon) {
        for (int i = 1; i <= 12; i++) {
            if (Moons.solarTerm(Moons.firstDay(winterMoon + i))
                    == Moons.solarTerm(Moons.firstDay(winterMoon + i + 1))) {
                return i;
            }
        }
        throw new IllegalStateException(
                "Thirteen moons after moon %d and each with a solar term".formatted(winterMoon));
    }
}
