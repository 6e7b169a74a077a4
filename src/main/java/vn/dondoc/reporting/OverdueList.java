package vn.dondoc.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.Filter;
import vn.dondoc.figures.ListedTask;
import vn.dondoc.figures.Measure;
import vn.dondoc.figures.Order;
import vn.dondoc.figures.Unit;

/** What is overdue at the end of a period, agency by agency, each with the cause that was given for it. */
@Component
class OverdueList implements Author {

    private final Groundwork ground;

    OverdueList(Groundwork ground) {
        this.ground = ground;
    }

    @Override
    public Set<ReportKind> kinds() {
        return Set.of(ReportKind.OVERDUE);
    }

    @Override
    public Draft draft(Report order) {
        LocalDate closing = Groundwork.closing(order);
        Letterhead head = ground.letterhead();
        List<ListedTask> rows = ground.rows(
                Unit.ASSIGNMENTS, order.period(), order.asOf(), Filter.NONE.with(Measure.OVERDUE), Order.AGENCY);
        Map<UUID, String> causes = ground.causes(order.asOf());
        var front = new Front(
                "DANH SÁCH",
                "Nhiệm vụ do %s, Chủ tịch %s giao quá hạn chưa hoàn thành (tính đến hết ngày %s)"
                        .formatted(head.authority(), head.authority(), PeriodWords.day(closing)),
                "DS-VP",
                List.of(),
                List.of("Lãnh đạo " + head.office() + ";", "Các cơ quan có tên trong danh sách;", "Lưu: VT, TH."));
        var grid = TaskGrids.overdue("", "", rows, causes, closing, false, "");
        Snapshot snapshot = ground.snapshot(order, head, front, List.of(grid), List.of());
        return new Draft(snapshot, words(snapshot.figures().tasks(), rows, causes));
    }

    private static Narrative words(Counts tasks, List<ListedTask> rows, Map<UUID, String> causes) {
        if (rows.isEmpty()) {
            return new Narrative("Đến thời điểm chốt số liệu, không có nhiệm vụ nào quá hạn.", List.of(), "");
        }
        long agencies = rows.stream().map(ListedTask::agencies).distinct().count();
        long silent = rows.stream().filter(row -> !causes.containsKey(row.id())).count();
        String explained = silent == 0
                ? "Các lượt giao này đều đã được nêu nguyên nhân."
                : "Còn %s lượt giao chưa được cơ quan chủ trì nêu nguyên nhân, hướng xử lý."
                        .formatted(Numbers.whole(silent));
        return new Narrative(
                "Đến thời điểm chốt số liệu còn %s nhiệm vụ quá hạn chưa hoàn thành, gồm %s lượt giao của %s cơ quan chủ trì. %s"
                        .formatted(
                                Numbers.whole(tasks.overdue()),
                                Numbers.whole(rows.size()),
                                Numbers.whole(agencies),
                                explained),
                List.of(),
                "Đề nghị các cơ quan có tên trong danh sách khẩn trương thực hiện; báo cáo rõ nguyên nhân, hướng xử lý đối với từng nhiệm vụ./.");
    }
}
