package vn.dondoc.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.ListedTask;
import vn.dondoc.figures.Measure;
import vn.dondoc.figures.PeriodFigures;

/** What the Office tells one agency every two weeks: what is new, what is due in the next two, what is late. */
@Component
class Digest implements Author {

    private static final String NEW = "NHIỆM VỤ MỚI GIAO";
    private static final String COMING = "NHIỆM VỤ ĐẾN HẠN TRONG HAI TUẦN TỚI";
    private static final String LATE = "NHIỆM VỤ QUÁ HẠN, ĐỀ NGHỊ KHẨN TRƯƠNG THỰC HIỆN";
    private static final int DAYS_AHEAD = 14;

    private final Groundwork ground;

    Digest(Groundwork ground) {
        this.ground = ground;
    }

    @Override
    public Set<ReportKind> kinds() {
        return Set.of(ReportKind.DIGEST);
    }

    @Override
    public Draft draft(Report order) {
        Concerned agency = Concerned.of(order);
        Letterhead head = ground.letterhead();
        PeriodFigures figures = ground.figures(agency, order.period(), order.asOf());
        LocalDate closing = figures.closing();
        List<ListedTask> open = ground.rows(agency, order.period(), order.asOf(), Measure.OPEN);
        List<ListedTask> given = ground.rows(agency, order.period(), order.asOf(), Measure.ASSIGNED);
        Map<UUID, String> causes = ground.causes(order.asOf());
        List<ListedTask> coming = open.stream()
                .filter(row -> !TaskGrids.overdue(row))
                .filter(row -> row.dueOn() != null && !row.dueOn().isAfter(closing.plusDays(DAYS_AHEAD)))
                .toList();
        List<ListedTask> late = open.stream().filter(TaskGrids::overdue).toList();
        var front = new Front(
                "BẢN TIN",
                "Tình hình thực hiện nhiệm vụ được giao của %s, %s"
                        .formatted(agency.name(), order.kind().periodWords(order.period())),
                "BT-VP",
                List.of(agency.name()),
                List.of("Như trên;", "Lưu: VT, TH."));
        var snapshot = new Snapshot(
                figures,
                List.of(),
                head,
                ground.figures(agency, Groundwork.before(order), order.asOf()),
                front,
                List.of(
                        TaskGrids.own("", NEW, given),
                        TaskGrids.own("", COMING, coming),
                        TaskGrids.explained("", LATE, late, causes)),
                List.of());
        return new Draft(snapshot, words(snapshot, agency));
    }

    /** Its figures count what was finished, too, which its lists leave out. */
    @Override
    public List<Grid> counted(Report report) {
        return List.of(TaskGrids.counted(
                "Nhiệm vụ chủ trì", ground.rows(Concerned.of(report), report.period(), report.asOf(), Measure.TOTAL)));
    }

    private static Narrative words(Snapshot snapshot, Concerned agency) {
        Counts now = snapshot.figures().tasks();
        Letterhead head = snapshot.letterhead();
        return new Narrative(
                """
                Thực hiện %s, %s thông tin tình hình thực hiện nhiệm vụ do %s, Chủ tịch %s giao %s chủ trì, tính đến hết ngày %s: đang theo dõi %s nhiệm vụ chưa hoàn thành, trong đó %s nhiệm vụ quá hạn; trong kỳ hoàn thành %s nhiệm vụ, chờ xác nhận %s nhiệm vụ.""".formatted(
                                head.instrument(),
                                head.office(),
                                head.authority(),
                                head.authority(),
                                agency.name(),
                                PeriodWords.day(snapshot.figures().closing()),
                                Numbers.whole(now.pending()),
                                Numbers.whole(now.overdue()),
                                Numbers.whole(now.done()),
                                Numbers.whole(now.awaiting())),
                List.of(
                        new Narrative.Section(NEW, ""),
                        new Narrative.Section(COMING, ""),
                        new Narrative.Section(LATE, ""),
                        new Narrative.Section("HƯỚNG DẪN, LƯU Ý", "")),
                "Đề nghị %s rà soát số liệu, cập nhật tình hình, kết quả thực hiện trên phần mềm; trường hợp số liệu chưa đúng, phản ánh về %s./."
                        .formatted(agency.name(), head.office()));
    }
}
