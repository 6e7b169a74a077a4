package vn.dondoc.calendar;

/**
 * What a regulation leaves open: whether "trước ngày N" ends with the day before N, and whether a fixed day that is a day of rest moves on.
 * By default neither: the law writes the second for spans only, and offices accept N itself.
 */
public record DueRules(boolean beforeIsStrict, boolean rollsFixedDates) {

    public static final DueRules USUAL = new DueRules(false, false);
}
