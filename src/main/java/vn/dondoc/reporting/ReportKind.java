package vn.dondoc.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Cycle;
import vn.dondoc.calendar.Period;
import vn.dondoc.regulation.ReportPeriod;
import vn.dondoc.vietnamese.Vietnamese;

/** The reports that can be written; each has its folder in {@code report-templates/}. */
public enum ReportKind {
    WEEK(Shelf.EVALUATION, Cycle.WEEK, "phieu-giao-ban"),
    MONTH(Shelf.EVALUATION, Cycle.MONTH, "bao-cao-thang"),
    QUARTER(Shelf.EVALUATION, Cycle.QUARTER, "bao-cao-quy"),
    HALF_YEAR(Shelf.EVALUATION, Cycle.HALF_YEAR, "bao-cao-6-thang"),
    NINE_MONTHS(Shelf.EVALUATION, Cycle.NINE_MONTHS, "bao-cao-9-thang"),
    YEAR(Shelf.EVALUATION, Cycle.YEAR, "bao-cao-nam"),
    AD_HOC(Shelf.EVALUATION, null, "bao-cao-dot-xuat");

    /** Where a kind stands on the page. */
    public enum Shelf {
        EVALUATION
    }

    private final Shelf shelf;
    private final @Nullable Cycle cycle;
    private final String template;

    ReportKind(Shelf shelf, @Nullable Cycle cycle, String template) {
        this.shelf = shelf;
        this.cycle = cycle;
        this.template = template;
    }

    static List<ReportKind> on(Shelf shelf) {
        return Arrays.stream(values()).filter(one -> one.shelf == shelf).toList();
    }

    /** The kind by which the Office answers a duty of the regulation. */
    public static Optional<ReportKind> of(ReportPeriod duty) {
        return Stream.of(values()).filter(one -> one.duty() == duty).findFirst();
    }

    public Shelf shelf() {
        return shelf;
    }

    /** What the regulation calls it; null for what is no evaluation. */
    public @Nullable ReportPeriod duty() {
        if (shelf != Shelf.EVALUATION) {
            return null;
        }
        return cycle == null ? ReportPeriod.AD_HOC : ReportPeriod.valueOf(cycle.name());
    }

    /** Null where any days may be asked for. */
    public @Nullable Cycle cycle() {
        return cycle;
    }

    public String template() {
        return template;
    }

    /** The template that lays it out. */
    String layout() {
        return HALF_YEAR.template;
    }

    /** How a title or a sentence names the period, for example "6 tháng đầu năm 2026". */
    public String periodWords(Period period) {
        return PeriodWords.of(cycle, period);
    }

    /** In lists, and within a sentence with a small first letter. */
    public String title(Period period) {
        return (this == WEEK
                        ? "Phiếu tổng hợp tình hình thực hiện nhiệm vụ "
                        : "Báo cáo tình hình, kết quả thực hiện nhiệm vụ ")
                + periodWords(period);
    }

    /** The name of its files, without what comes after the dot. */
    String fileName(Period period, String agency, int edition) {
        String stem = duty() == null || this == WEEK || this == AD_HOC ? template : "bao-cao";
        String name = Stream.of(stem, agency, slug(periodWords(period)), edition == 1 ? "" : "lan-" + edition)
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + "-" + other)
                .orElseThrow();
        return name;
    }

    private static String slug(String words) {
        return Vietnamese.fold(words)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
