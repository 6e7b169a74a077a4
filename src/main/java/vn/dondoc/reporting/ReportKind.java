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
    WEEK(Shelf.EVALUATION, Cycle.WEEK, "phieu-giao-ban", "Phiếu tổng hợp phục vụ họp giao ban"),
    MONTH(Shelf.EVALUATION, Cycle.MONTH, "bao-cao-thang", Shelf.RESULTS),
    QUARTER(Shelf.EVALUATION, Cycle.QUARTER, "bao-cao-quy", Shelf.RESULTS),
    HALF_YEAR(Shelf.EVALUATION, Cycle.HALF_YEAR, "bao-cao-6-thang", Shelf.RESULTS),
    NINE_MONTHS(Shelf.EVALUATION, Cycle.NINE_MONTHS, "bao-cao-9-thang", Shelf.RESULTS),
    YEAR(Shelf.EVALUATION, Cycle.YEAR, "bao-cao-nam", Shelf.RESULTS),
    AD_HOC(Shelf.EVALUATION, null, "bao-cao-dot-xuat", Shelf.RESULTS),
    SESSION(Shelf.SUPPLEMENT, Cycle.MONTH, "phieu-phien-hop", "Phiếu báo cáo phiên họp thường kỳ"),
    REVIEW_SECTION(Shelf.SUPPLEMENT, Cycle.MONTH, "phan-kiem-diem", "Nội dung đưa vào Báo cáo kiểm điểm"),
    OVERDUE(Shelf.SUPPLEMENT, Cycle.MONTH, "danh-sach-qua-han", "Danh sách nhiệm vụ quá hạn"),
    AGENCY(Shelf.AGENCIES, Cycle.HALF_YEAR, "bao-cao-co-quan", "Báo cáo của cơ quan"),
    DIGEST(Shelf.AGENCIES, Cycle.TWO_WEEKS, "ban-tin-hai-tuan", "Bản tin"),
    RANKING(Shelf.EMULATION, Cycle.YEAR, "xep-hang-thi-dua", "Bảng xếp hạng thi đua"),
    REGISTRATION(Shelf.OPERATION, Cycle.MONTH, "cap-nhat-van-ban", "Báo cáo thời hạn cập nhật văn bản"),
    ACCESS(Shelf.OPERATION, Cycle.QUARTER, "thong-ke-truy-cap", "Báo cáo truy cập"),
    TECHNICAL(Shelf.OPERATION, Cycle.QUARTER, "bao-cao-ky-thuat", "Báo cáo kỹ thuật"),
    ON_REGULATION(Shelf.OPERATION, Cycle.YEAR, "bao-cao-quy-che", "Báo cáo thực hiện Quy chế"),
    DOCUMENT_REGISTER(Shelf.REGISTERS, Cycle.YEAR, "so-van-ban", "Sổ văn bản giao nhiệm vụ"),
    TASK_REGISTER(Shelf.REGISTERS, Cycle.YEAR, "so-nhiem-vu", "Sổ nhiệm vụ được giao");

    /** Where a kind stands on the page. */
    public enum Shelf {
        EVALUATION,
        SUPPLEMENT,
        AGENCIES,
        EMULATION,
        OPERATION,
        REGISTERS;

        private static final String RESULTS = "Báo cáo tình hình, kết quả thực hiện nhiệm vụ";
    }

    private final Shelf shelf;
    private final @Nullable Cycle cycle;
    private final String template;
    private final String name;

    ReportKind(Shelf shelf, @Nullable Cycle cycle, String template, String name) {
        this.shelf = shelf;
        this.cycle = cycle;
        this.template = template;
        this.name = name;
    }

    static List<ReportKind> on(Shelf shelf) {
        return Arrays.stream(values()).filter(one -> one.shelf == shelf).toList();
    }

    /** The kind by which the Office answers a duty of the regulation. */
    public static Optional<ReportKind> of(ReportPeriod duty) {
        return duty == ReportPeriod.TWO_WEEKS
                ? Optional.of(DIGEST)
                : Stream.of(values()).filter(one -> one.duty() == duty).findFirst();
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

    /** Null where any days may be asked for. An agency's own report takes the periods of its duties. */
    public @Nullable Cycle cycle() {
        return cycle;
    }

    public String template() {
        return template;
    }

    /** Whether it is of one agency, or for one. */
    public boolean ofOneAgency() {
        return shelf == Shelf.AGENCIES;
    }

    /** Whether agencies may look at their figures in a draft and object. */
    public boolean checkedByAgencies() {
        return shelf == Shelf.EVALUATION && this != WEEK || this == RANKING;
    }

    /** Whether the tables of agencies and of tasks stand behind it. */
    boolean listsEverything() {
        return shelf == Shelf.EVALUATION;
    }

    /** How a title or a sentence names the period, for example "6 tháng đầu năm 2026". */
    public String periodWords(Period period) {
        return this == AGENCY ? PeriodWords.guessed(period) : PeriodWords.of(cycle, period);
    }

    /** As it stands in lists. */
    public String title(Period period) {
        return name + " " + periodWords(period);
    }

    /** The name of its files, without what comes after the dot. */
    String fileName(Period period, String agency, int edition) {
        String stem = duty() == null || this == WEEK || this == AD_HOC ? template : "bao-cao";
        return Stream.of(stem, agency, slug(periodWords(period)), edition == 1 ? "" : "lan-" + edition)
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + "-" + other)
                .orElseThrow();
    }

    private static String slug(String words) {
        return Vietnamese.fold(words)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
