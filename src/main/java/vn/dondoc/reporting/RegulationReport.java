package vn.dondoc.reporting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.FirstUpdates;

/** How the regulation itself is kept: by the Office, by the agencies, and what comes of it; once a year. */
@Component
class RegulationReport implements Author {

    private static final String NOTHING = "chưa có số liệu";
    private static final int NAMED = 5;

    private final Groundwork ground;
    private final RegistrationLateness registrations;
    private final FirstUpdates updates;
    private final Collected collected;
    private final ObjectProvider<Compliance> compliance;

    RegulationReport(
            Groundwork ground,
            RegistrationLateness registrations,
            FirstUpdates updates,
            Collected collected,
            ObjectProvider<Compliance> compliance) {
        this.ground = ground;
        this.registrations = registrations;
        this.updates = updates;
        this.collected = collected;
        this.compliance = compliance;
    }

    @Override
    public Set<ReportKind> kinds() {
        return Set.of(ReportKind.ON_REGULATION);
    }

    @Override
    public Draft draft(Report order) {
        Letterhead head = ground.letterhead();
        String words = order.kind().periodWords(order.period());
        var front = new Front(
                "BÁO CÁO",
                "Tình hình thực hiện %s %s".formatted(within(ground.profile().title()), words),
                "BC-VP",
                head.addressees(),
                List.of("Như trên;", "Các cơ quan, đơn vị;", "Lưu: VT, TH."));
        Snapshot snapshot = ground.snapshot(order, front, List.of());
        return new Draft(
                snapshot,
                new Narrative(
                        "Thực hiện %s, %s báo cáo tình hình thực hiện Quy chế %s như sau:"
                                .formatted(head.instrument(), head.office(), words),
                        List.of(
                                new Narrative.Section("TỔ CHỨC THỰC HIỆN", organised(order)),
                                new Narrative.Section(
                                        "TRÁCH NHIỆM CỦA VĂN PHÒNG",
                                        "Phân loại, cập nhật, chuyển theo dõi văn bản: "
                                                + RegistrationLateness.lower(
                                                        RegistrationLateness.sentence(registrations.judged(order)))
                                                + "\n"
                                                + confirmed(snapshot.figures().tasks())),
                                new Narrative.Section("TRÁCH NHIỆM CỦA CÁC CƠ QUAN", agencies(order, snapshot)),
                                new Narrative.Section("KẾT QUẢ THỰC HIỆN NHIỆM VỤ", results(snapshot)),
                                new Narrative.Section("HẠN CHẾ, NGUYÊN NHÂN", ""),
                                new Narrative.Section("KIẾN NGHỊ, SỬA ĐỔI, BỔ SUNG QUY CHẾ", "")),
                        "Trên đây là báo cáo tình hình thực hiện Quy chế %s; %s kính báo cáo %s./."
                                .formatted(words, head.office(), String.join(", ", head.addressees()))));
    }

    private String organised(Report order) {
        Compliance record = compliance.getIfAvailable();
        String said = record == null ? "" : record.words(order.period());
        return said.isBlank()
                ? "Ban hành quy định nội bộ, kế hoạch, tập huấn, kiến nghị sửa đổi Quy chế: %s trên phần mềm."
                        .formatted(NOTHING)
                : said;
    }

    private static String confirmed(Counts counts) {
        return counts.awaiting() == 0
                ? "Kiểm tra, xác nhận kết quả do các cơ quan báo cáo: không còn kết quả chờ xác nhận."
                : "Kiểm tra, xác nhận kết quả do các cơ quan báo cáo: còn %s nhiệm vụ chờ xác nhận."
                        .formatted(Numbers.whole(counts.awaiting()));
    }

    private String agencies(Report order, Snapshot snapshot) {
        Map<String, FirstUpdates.Owed> told = updates.of(order.period(), Groundwork.closing(order));
        Map<String, FirstUpdates.Owed> sent = collected.byAgency(
                order.period(), Groundwork.closing(order), snapshot.figures().agencies());
        return "Cập nhật tình hình lần đầu: %s.\nChế độ báo cáo định kỳ: %s.\nChuyển lại nhiệm vụ: %s nhiệm vụ đang được xem xét."
                .formatted(
                        kept(told, "lượt giao"),
                        kept(sent, "báo cáo"),
                        Numbers.whole(snapshot.figures().tasks().returned()));
    }

    private static String kept(Map<String, FirstUpdates.Owed> owed, String unit) {
        int all = owed.values().stream().mapToInt(FirstUpdates.Owed::owed).sum();
        int late = owed.values().stream().mapToInt(FirstUpdates.Owed::late).sum();
        if (all == 0) {
            return NOTHING;
        }
        String named = owed.entrySet().stream()
                .filter(one -> one.getValue().late() > 0)
                .sorted(Map.Entry.<String, FirstUpdates.Owed>comparingByValue(
                                java.util.Comparator.comparingInt(FirstUpdates.Owed::late))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(NAMED)
                .map(one -> "%s (%s)"
                        .formatted(one.getKey(), Numbers.whole(one.getValue().late())))
                .collect(Collectors.joining("; "));
        return "%s/%s %s đúng thời hạn (%s)%s"
                .formatted(
                        Numbers.whole(all - late),
                        Numbers.whole(all),
                        unit,
                        Numbers.percent(Math.round(1000.0 * (all - late) / all) / 10.0),
                        named.isEmpty() ? "" : "; còn chậm: " + named);
    }

    private static String results(Snapshot snapshot) {
        Counts now = snapshot.figures().tasks();
        if (now.total() == 0) {
            return "Trong kỳ không có nhiệm vụ nào phải theo dõi.";
        }
        Counts before =
                snapshot.before() == null ? Counts.NONE : snapshot.before().tasks();
        String earlier = before.total() == 0
                ? ""
                : " (năm trước: %s nhiệm vụ, đã thực hiện %s)"
                        .formatted(
                                Numbers.whole(before.total()),
                                Numbers.percent(before.share(vn.dondoc.figures.Measure.DONE)));
        return "Theo dõi, đôn đốc %s nhiệm vụ%s; đã thực hiện %s nhiệm vụ (%s), trong đó trong hạn %s, quá hạn %s; còn %s nhiệm vụ chưa hoàn thành, trong đó %s nhiệm vụ quá hạn."
                .formatted(
                        Numbers.whole(now.total()),
                        earlier,
                        Numbers.whole(now.done()),
                        Numbers.percent(now.share(vn.dondoc.figures.Measure.DONE)),
                        Numbers.whole(now.doneInTime()),
                        Numbers.whole(now.doneLate()),
                        Numbers.whole(now.pending()),
                        Numbers.whole(now.overdue()));
    }

    private static String within(String title) {
        return title.startsWith("Quy chế") ? title : "Quy chế " + title;
    }
}
