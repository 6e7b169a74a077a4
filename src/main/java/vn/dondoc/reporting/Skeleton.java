package vn.dondoc.reporting;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.dondoc.figures.AgencyCounts;
import vn.dondoc.figures.Counts;

/** Writes what figures say in sentences; causes, difficulties and proposals are left to people. */
final class Skeleton {

    private static final Locale VIETNAM = Locale.of("vi", "VN");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final int NAMED_AGENCIES = 5;

    private final ReportKind kind;
    private final Snapshot snapshot;

    private Skeleton(ReportKind kind, Snapshot snapshot) {
        this.kind = kind;
        this.snapshot = snapshot;
    }

    static Narrative of(ReportKind kind, Snapshot snapshot) {
        return new Skeleton(kind, snapshot).narrative();
    }

    private Narrative narrative() {
        return new Narrative(
                opening(),
                List.of(
                        new Narrative.Section("TÌNH HÌNH GIAO NHIỆM VỤ", given()),
                        new Narrative.Section("TÌNH HÌNH, KẾT QUẢ THỰC HIỆN", results()),
                        new Narrative.Section("TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN", ""),
                        new Narrative.Section("KHÓ KHĂN, VƯỚNG MẮC VÀ HƯỚNG XỬ LÝ", ""),
                        new Narrative.Section("KIẾN NGHỊ, ĐỀ XUẤT", "")),
                closing());
    }

    private String opening() {
        var figures = snapshot.figures();
        var letterhead = snapshot.letterhead();
        return "Thực hiện %s, %s báo cáo tình hình, kết quả thực hiện nhiệm vụ do %s, Chủ tịch %s giao %s (từ ngày %s đến ngày %s) như sau:"
                .formatted(
                        letterhead.instrument(),
                        letterhead.office(),
                        letterhead.authority(),
                        letterhead.authority(),
                        kind.periodWords(figures.period()),
                        day(figures.period().from()),
                        day(figures.closing()));
    }

    private String given() {
        Counts tasks = snapshot.figures().tasks();
        if (tasks.total() == 0) {
            return "Trong kỳ không có nhiệm vụ nào phải theo dõi.";
        }
        return "Tổng số nhiệm vụ phải theo dõi, đôn đốc trong kỳ: %s nhiệm vụ, gồm %s nhiệm vụ kỳ trước chuyển sang và %s nhiệm vụ được giao trong kỳ; trong đó %s nhiệm vụ không có thời hạn."
                .formatted(n(tasks.total()), n(tasks.carriedOver()), n(tasks.assigned()), n(tasks.withoutDeadline()));
    }

    private String results() {
        Counts tasks = snapshot.figures().tasks();
        if (tasks.total() == 0) {
            return "Không có nhiệm vụ nào để đánh giá.";
        }
        var text = new StringBuilder();
        text.append("Đã thực hiện: %s nhiệm vụ (%s), trong đó trong hạn %s, quá hạn %s.\n"
                .formatted(n(tasks.done()), share(tasks.done()), n(tasks.doneInTime()), n(tasks.doneLate())));
        text.append("Đang thực hiện: %s nhiệm vụ (%s), trong đó trong hạn %s, quá hạn %s.\n"
                .formatted(
                        n(tasks.inProgress()),
                        share(tasks.inProgress()),
                        n(tasks.inProgressInTime()),
                        n(tasks.inProgressOverdue())));
        text.append("Chưa thực hiện: %s nhiệm vụ (%s), trong đó trong hạn %s, quá hạn %s."
                .formatted(
                        n(tasks.notStarted()),
                        share(tasks.notStarted()),
                        n(tasks.notStartedInTime()),
                        n(tasks.notStartedOverdue())));
        if (tasks.awaiting() > 0) {
            text.append("\nĐã báo cáo, chờ xác nhận: %s nhiệm vụ.".formatted(n(tasks.awaiting())));
        }
        if (tasks.returned() > 0) {
            text.append("\nCơ quan chuyển lại, đang xem xét: %s nhiệm vụ.".formatted(n(tasks.returned())));
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

    private String share(int part) {
        var percent = NumberFormat.getPercentInstance(VIETNAM);
        percent.setMaximumFractionDigits(1);
        return percent.format((double) part / snapshot.figures().tasks().total());
    }

    private static String n(int number) {
        return NumberFormat.getIntegerInstance(VIETNAM).format(number);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
