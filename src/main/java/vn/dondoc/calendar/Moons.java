package vn.dondoc.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** New moons and the sun's longitude, from the mean elements and largest terms of Meeus, "Astronomical Algorithms"; exact to a few minutes. */
final class Moons {

    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
    private static final double EPOCH_JULIAN = 2451544.5;
    private static final double ZONE = 7.0 / 24;
    private static final double MONTH = 29.530588861;

    private Moons() {}

    /** The number of the new moon nearest to a day, counted from that of 6 January 2000. */
    static long near(LocalDate day) {
        return Math.round((ChronoUnit.DAYS.between(EPOCH, day) - 5.26) / MONTH);
    }

    /** The Vietnamese day on which a new moon falls. */
    static LocalDate firstDay(long moon) {
        return dayOf(newMoon(moon));
    }

    /** Which of the twelve principal terms the sun last passed when this day began; 9 from the winter solstice on. */
    static int solarTerm(LocalDate day) {
        return (int) Math.floor(sunLongitude(midnight(day)) / 30);
    }

    static LocalDate winterSolstice(int year) {
        LocalDate day = LocalDate.of(year, 12, 19);
        while (solarTerm(day.plusDays(1)) != 9) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static double midnight(LocalDate day) {
        return EPOCH_JULIAN + ChronoUnit.DAYS.between(EPOCH, day) - ZONE;
    }

    private static LocalDate dayOf(double julian) {
        return EPOCH.plusDays((long) Math.floor(julian + ZONE - EPOCH_JULIAN));
    }

    private static double newMoon(long k) {
        double t = k / 1236.85;
        double mean = 2451550.09766 + MONTH * k + 0.00015437 * t * t;
        double sun = Math.toRadians(2.5534 + 29.10535670 * k);
        double moon = Math.toRadians(201.5643 + 385.81693528 * k + 0.0107582 * t * t);
        double latitude = Math.toRadians(160.7108 + 390.67050284 * k - 0.0016118 * t * t);
        double node = Math.toRadians(124.7746 - 1.56375588 * k);
        double e = 1 - 0.002516 * t;
        double correction = -0.40720 * Math.sin(moon)
                + 0.17241 * e * Math.sin(sun)
                + 0.01608 * Math.sin(2 * moon)
                + 0.01039 * Math.sin(2 * latitude)
                + 0.00739 * e * Math.sin(moon - sun)
                - 0.00514 * e * Math.sin(moon + sun)
                + 0.00208 * e * e * Math.sin(2 * sun)
                - 0.00111 * Math.sin(moon - 2 * latitude)
                - 0.00057 * Math.sin(moon + 2 * latitude)
                + 0.00056 * e * Math.sin(2 * moon + sun)
                - 0.00042 * Math.sin(3 * moon)
                + 0.00042 * e * Math.sin(sun + 2 * latitude)
                + 0.00038 * e * Math.sin(sun - 2 * latitude)
                - 0.00024 * e * Math.sin(2 * moon - sun)
                - 0.00017 * Math.sin(node);
        return mean + correction - deltaT(t);
    }

    /** Earth's slowing, in days; about 69 seconds in 2020 and growing slowly. */
    private static double deltaT(double centuries) {
        return (62.92 + 32.217 * centuries + 55.89 * centuries * centuries) / 86400;
    }

    private static double sunLongitude(double julian) {
        double t = (julian + deltaT((julian - 2451545) / 36525) - 2451545) / 36525;
        double anomaly = Math.toRadians(357.52911 + 35999.05029 * t - 0.0001537 * t * t);
        double centre = (1.914602 - 0.004817 * t) * Math.sin(anomaly)
                + (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly)
                + 0.000289 * Math.sin(3 * anomaly);
        double node = Math.toRadians(125.04 - 1934.136 * t);
        double longitude =
                280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre - 0.00569 - 0.00478 * Math.sin(node);
        return ((longitude % 360) + 360) % 360;
    }
}
