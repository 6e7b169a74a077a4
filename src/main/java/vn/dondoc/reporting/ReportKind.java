package vn.dondoc.reporting;

import java.time.LocalDate;
import vn.dondoc.calendar.Cycle;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.Periods;
import vn.dondoc.regulation.ReportPeriod;

/** The reports that can be written; each has its folder in {@code report-templates/}. */
public enum ReportKind {
    HALF_YEAR(ReportPeriod.HALF_YEAR, "bao-cao-6-thang");

    private final ReportPeriod duty;
    private final String template;

    ReportKind(ReportPeriod duty, String template) {
        this.duty = duty;
        this.template = template;
    }

    /** What the regulation calls it. */
    public ReportPeriod duty() {
        return duty;
    }

    public String template() {
        return template;
    }

    /** How the title names the period, for example "6 tháng đầu năm 2026". */
    public String periodWords(Period period) {
        return switch (this) {
            case HALF_YEAR -> Periods.name(Cycle.HALF_YEAR, period);
        };
    }

    /** The name of its files, without what comes after the dot. */
    String fileName(Period period, int edition) {
        String name = switch (this) {
            case HALF_YEAR ->
                "bao-cao-6-thang-%s-nam-%d"
                        .formatted(
                                firstHalf(period) ? "dau" : "cuoi", period.to().getYear());
        };
        return edition == 1 ? name : name + "-lan-" + edition;
    }

    private static boolean firstHalf(Period period) {
        LocalDate to = period.to();
        return to.getMonthValue() <= 6;
    }
}
