package vn.dondoc.regulation;

/** What a report is about; the words of the profile files in lower case with a dash. */
public enum ReportPeriod {
    WEEK,
    TWO_WEEKS,
    MONTH,
    QUARTER,
    HALF_YEAR,
    NINE_MONTHS,
    YEAR,
    AD_HOC;

    /** The word used in a profile file and in parameter keys, for example {@code half-year}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
