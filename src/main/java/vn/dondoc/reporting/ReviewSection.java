package vn.dondoc.reporting;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.figures.AgencyCounts;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.Filter;
import vn.dondoc.figures.Measure;
import vn.dondoc.figures.Order;
import vn.dondoc.figures.Unit;

/** What goes into the Committee's own review of its work: a section of text to be taken over, no paper of its own. */
@Component
class ReviewSection implements Author {

    private static final int NAMED = 3;

    private final Groundwork ground;

    ReviewSection(Groundwork ground) {
        this.ground = ground;
    }

    @Override
    public Set<ReportKind> kinds() {
        return Set.of(ReportKind.REVIEW_SECTION);
    }

    @Override
    public Draft draft(Report order) {
        Letterhead head = ground.letterhead();
        String period = order.kind().periodWords(order.period());
        var front = new Front(
                "NỘI DUNG",
                "Đưa vào Báo cáo kiểm điểm, chỉ đạo điều hành của %s %s, phần thực hiện nhiệm vụ được giao"
                        .formatted(head.authority(), period),
                "",
                List.of(),
                List.of("Bộ phận tổng hợp Báo cáo kiểm điểm;", "Lưu: VT, TH."));
        Snapshot snapshot = ground.snapshot(order, head, front, List.of(), List.of());
        var grid = TaskGrids.agencies(
                "Kết quả thực hiện nhiệm vụ theo cơ quan chủ trì", "", snapshot.figures(), false, RESULTS);
        snapshot = snapshot.with(List.of(), List.of(grid));
        return new Draft(snapshot, words(snapshot, period));
    }

    @Override
    public List<Grid> counted(Report report) {
        return List.of(TaskGrids.counted(
                "Nhiệm vụ", ground.rows(Unit.TASKS, report.period(), report.asOf(), Filter.NONE, Order.NEWEST)));
    }

    private static final String RESULTS = "VỀ THỰC HIỆN NHIỆM VỤ DO ỦY BAN NHÂN DÂN, CHỦ TỊCH ỦY BAN NHÂN DÂN GIAO";

    private static Narrative words(Snapshot snapshot, String period) {
        return new Narrative(
                "",
                List.of(
                        new Narrative.Section(RESULTS, results(snapshot, period)),
                        new Narrative.Section("HẠN CHẾ, NGUYÊN NHÂN", limits(snapshot)),
                        new Narrative.Section("NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI", "")),
                "%s cung cấp nội dung trên để tổng hợp vào Báo cáo kiểm điểm, chỉ đạo điều hành của %s./."
                        .formatted(
                                snapshot.letterhead().office(),
                                snapshot.letterhead().authority()));
    }

    private static String results(Snapshot snapshot, String period) {
        Counts now = snapshot.figures().tasks();
        if (now.total() == 0) {
            return "Trong %s không có nhiệm vụ nào phải theo dõi.".formatted(period);
        }
        Counts before =
                snapshot.before() == null ? Counts.NONE : snapshot.before().tasks();
        String compared = before.total() == 0
                ? ""
                : " (kỳ trước: %s nhiệm vụ, đã thực hiện %s)"
                        .formatted(Numbers.whole(before.total()), Numbers.percent(before.share(Measure.DONE)));
        return """
                Trong %s, %s theo dõi, đôn đốc %s nhiệm vụ, trong đó giao mới %s nhiệm vụ%s. Đến hết kỳ, các cơ quan đã thực hiện %s nhiệm vụ, đạt %s; %s nhiệm vụ hoàn thành trong hạn, %s nhiệm vụ hoàn thành quá hạn. Còn %s nhiệm vụ chưa hoàn thành, trong đó %s nhiệm vụ đã quá hạn.
                """.strip().formatted(
                        period,
                        snapshot.letterhead().office(),
                        Numbers.whole(now.total()),
                        Numbers.whole(now.assigned()),
                        compared,
                        Numbers.whole(now.done()),
                        Numbers.percent(now.share(Measure.DONE)),
                        Numbers.whole(now.doneInTime()),
                        Numbers.whole(now.doneLate()),
                        Numbers.whole(now.pending()),
                        Numbers.whole(now.overdue()))
                + named(snapshot, "\nCơ quan hoàn thành nhiều nhiệm vụ trong hạn: ", Counts::doneInTime);
    }

    private static String limits(Snapshot snapshot) {
        return named(snapshot, "Cơ quan còn nhiều nhiệm vụ quá hạn: ", Counts::overdue)
                .strip();
    }

    private static String named(Snapshot snapshot, String words, ToIntFunction<Counts> count) {
        String names = snapshot.figures().agencies().stream()
                .filter(agency -> count.applyAsInt(agency.lead()) > 0)
                .sorted(Comparator.comparingInt((AgencyCounts agency) -> count.applyAsInt(agency.lead()))
                        .reversed())
                .limit(NAMED)
                .map(agency -> "%s (%s)".formatted(agency.agency(), Numbers.whole(count.applyAsInt(agency.lead()))))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : words + names + ".";
    }
}
