package vn.dondoc.reporting;

import static vn.dondoc.reporting.PeriodWords.day;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.figures.AgencyCounts;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.Measure;
import vn.dondoc.figures.PeriodFigures;

/** Writes what figures say in sentences, those of the period before beside; causes, difficulties and proposals are left to people. */
final class Skeleton {

    static final String GIVEN = "TÌNH HÌNH GIAO NHIỆM VỤ";
    static final String RESULTS = "TÌNH HÌNH, KẾT QUẢ THỰC HIỆN";
    static final String LATE = "NHIỆM VỤ QUÁ HẠN CHƯA HOÀN THÀNH";
    static final String COMING = "NHIỆM VỤ SẮP ĐẾN HẠN";
    private static final int NAMED_AGENCIES = 5;

    private final ReportKind kind;
    private final Snapshot snapshot;
    private final Counts tasks;
    private final @Nullable Counts before;

    private Skeleton(ReportKind kind, Snapshot snapshot) {
        this.kind = kind;
        this.snapshot = snapshot;
        this.tasks = snapshot.figures().tasks();
        PeriodFigures earlier = snapshot.before();
        this.before = earlier == null ? null : earlier.tasks();
    }

    static Narrative of(ReportKind kind, Snapshot snapshot) {
        var skeleton = new Skeleton(kind, snapshot);
        return switch (kind) {
            case WEEK ->
                skeleton.sheet(
                        "NỘI DUNG XIN Ý KIẾN TẠI HỌP GIAO BAN", "Kính trình Lãnh đạo Văn phòng xem xét, cho ý kiến./.");
            case SESSION ->
                skeleton.sheet("KIẾN NGHỊ CỦA TỔ CÔNG TÁC", "Kính báo cáo phiên họp xem xét, cho ý kiến chỉ đạo./.");
            default -> skeleton.report();
        };
    }

    private Narrative report() {
        return new Narrative(
                opening(),
                List.of(
                        new Narrative.Section(GIVEN, given()),
                        new Narrative.Section(RESULTS, results()),
                        new Narrative.Section("TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN", ""),
                        new Narrative.Section("KHÓ KHĂN, VƯỚNG MẮC VÀ HƯỚNG XỬ LÝ", ""),
                        new Narrative.Section("KIẾN NGHỊ, ĐỀ XUẤT", "")),
                closing());
    }

    private Narrative sheet(String last, String closing) {
        return new Narrative(
                "Số liệu từ ngày %s đến hết ngày %s."
                        .formatted(
                                day(snapshot.figures().period().from()),
                                day(snapshot.figures().closing())),
                List.of(
                        new Narrative.Section(RESULTS, given() + "\n" + results()),
                        new Narrative.Section(LATE, ""),
                        new Narrative.Section(COMING, ""),
                        new Narrative.Section(last, "")),
                closing);
    }

    private String opening() {
        var figures = snapshot.figures();
        var letterhead = snapshot.letterhead();
        String words = kind.periodWords(figures.period());
        String days = kind.cycle() == null || words.startsWith("từ ngày")
                ? ""
                : " (từ ngày %s đến ngày %s)".formatted(day(figures.period().from()), day(figures.closing()));
        return "Thực hiện %s, %s báo cáo tình hình, kết quả thực hiện nhiệm vụ do %s, Chủ tịch %s giao %s%s như sau:"
                .formatted(
                        letterhead.instrument(),
                        letterhead.office(),
                        letterhead.authority(),
                        letterhead.authority(),
                        words,
                        days);
    }

    private String given() {
        if (tasks.total() == 0) {
            return "Trong kỳ không có nhiệm vụ nào phải theo dõi.";
        }
        return "Tổng số nhiệm vụ phải theo dõi, đôn đốc trong kỳ: %s nhiệm vụ, gồm %s nhiệm vụ kỳ trước chuyển sang và %s nhiệm vụ được giao trong kỳ; trong đó %s nhiệm vụ không có thời hạn."
                        .formatted(
                                n(tasks.total()),
                                n(tasks.carriedOver()),
                                n(tasks.assigned()),
                                n(tasks.withoutDeadline()))
                + compared();
    }

    private String compared() {
        if (before == null) {
            return "";
        }
        int more = tasks.assigned() - before.assigned();
        String change = more == 0
                ? "bằng kỳ trước"
                : "%s %s nhiệm vụ so với kỳ trước".formatted(more > 0 ? "tăng" : "giảm", n(Math.abs(more)));
        return " Số nhiệm vụ giao trong kỳ %s (kỳ trước: %s nhiệm vụ).".formatted(change, n(before.assigned()));
    }

    private String results() {
        if (tasks.total() == 0) {
            return "Không có nhiệm vụ nào để đánh giá.";
        }
        var text = new StringBuilder();
        text.append("Đã thực hiện: %s nhiệm vụ (%s%s), trong đó trong hạn %s, quá hạn %s.\n"
                .formatted(
                        n(tasks.done()),
                        share(Measure.DONE),
                        beside(Measure.DONE),
                        n(tasks.doneInTime()),
                        n(tasks.doneLate())));
        text.append("Đang thực hiện: %s nhiệm vụ (%s%s), trong đó trong hạn %s, quá hạn %s.\n"
                .formatted(
                        n(tasks.inProgress()),
                        share(Measure.IN_PROGRESS),
                        beside(Measure.IN_PROGRESS),
                        n(tasks.inProgressInTime()),
                        n(tasks.inProgressOverdue())));
        text.append("Chưa thực hiện: %s nhiệm vụ (%s%s), trong đó trong hạn %s, quá hạn %s."
                .formatted(
                        n(tasks.notStarted()),
                        share(Measure.NOT_STARTED),
                        beside(Measure.NOT_STARTED),
                        n(tasks.notStartedInTime()),
                        n(tasks.notStartedOverdue())));
        if (tasks.awaiting() > 0) {
            text.append("\nĐã báo cáo, chờ xác nhận: %s nhiệm vụ.".formatted(n(tasks.awaiting())));
        }
        if (tasks.returned() > 0) {
            text.append("\nCơ quan chuyển lại, đang xem xét: %s nhiệm vụ.".formatted(n(tasks.returned())));
        }
        if (before != null) {
            text.append(
                    "\nTỷ lệ hoàn thành trong hạn trên số nhiệm vụ đã thực hiện: %s%s. Số nhiệm vụ quá hạn còn lại: %s nhiệm vụ (kỳ trước: %s nhiệm vụ)."
                            .formatted(
                                    tasks.done() == 0
                                            ? "không có nhiệm vụ đã thực hiện"
                                            : Numbers.percent(tasks.inTimeShare()),
                                    before.done() == 0
                                            ? ""
                                            : " (kỳ trước: " + Numbers.percent(before.inTimeShare()) + ")",
                                    n(tasks.overdue()),
                                    n(before.overdue())));
        }
        String late = mostOverdue();
        if (!late.isEmpty()) {
            text.append("\nCơ quan còn nhiều lượt giao chủ trì quá hạn: ")
                    .append(late)
                    .append(".");
        }
        return text.toString();
    }

    private String mostOverdue() {
        return snapshot.figures().agencies().stream()
                .filter(agency -> agency.lead().overdue() > 0)
                .sorted(Comparator.comparingInt(
                                (AgencyCounts agency) -> agency.lead().overdue())
                        .reversed())
                .limit(NAMED_AGENCIES)
                .map(agency ->
                        "%s (%s)".formatted(agency.agency(), n(agency.lead().overdue())))
                .collect(Collectors.joining("; "));
    }

    private String closing() {
        return "Trên đây là báo cáo tình hình, kết quả thực hiện nhiệm vụ %s; %s kính báo cáo %s./."
                .formatted(
                        kind.periodWords(snapshot.figures().period()),
                        snapshot.letterhead().office(),
                        String.join(", ", snapshot.letterhead().addressees()));
    }

    private String share(Measure measure) {
        return Numbers.percent(tasks.share(measure));
    }

    private String beside(Measure measure) {
        return before == null || before.total() == 0
                ? ""
                : "; kỳ trước: %s nhiệm vụ, %s"
                        .formatted(n(before.of(measure)), Numbers.percent(before.share(measure)));
    }

    private static String n(int number) {
        return Numbers.whole(number);
    }
}
