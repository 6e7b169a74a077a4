package vn.dondoc.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.RegisterEntry;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.ListedTask;
import vn.dondoc.figures.Measure;
import vn.dondoc.figures.PeriodFigures;
import vn.dondoc.regulation.Authority;

/** The report that an agency owes the Committee, in its own name: written already, but for the causes that only it knows. */
@Component
class AgencyReport implements Author {

    private final Groundwork ground;
    private final Agencies agencies;

    AgencyReport(Groundwork ground, Agencies agencies) {
        this.ground = ground;
        this.agencies = agencies;
    }

    @Override
    public Set<ReportKind> kinds() {
        return Set.of(ReportKind.AGENCY);
    }

    @Override
    public Draft draft(Report order) {
        Concerned agency = Concerned.of(order);
        Letterhead office = ground.letterhead();
        Letterhead own = letterhead(agency, office);
        PeriodFigures figures = ground.figures(agency, order.period(), order.asOf());
        PeriodFigures before = ground.figures(agency, Groundwork.before(order), order.asOf());
        List<ListedTask> tasks = ground.rows(agency, order.period(), order.asOf(), Measure.TOTAL);
        String words = order.kind().periodWords(order.period());
        String closing = PeriodWords.day(figures.closing());
        var front = new Front(
                "BÁO CÁO",
                "Tình hình, kết quả thực hiện nhiệm vụ do %s, Chủ tịch %s giao %s"
                        .formatted(office.authority(), office.authority(), words),
                "BC-",
                own.addressees(),
                List.of("Như trên;", "Lưu: VT."));
        var summary =
                TaskGrids.summary("BẢNG TỔNG HỢP, THỐNG KÊ NHIỆM VỤ ĐƯỢC GIAO", "Tính đến hết ngày " + closing, tasks);
        var snapshot = new Snapshot(figures, List.of(), own, before, front, List.of(summary), List.of());
        return new Draft(snapshot, words(snapshot, office, tasks, ground.causes(order.asOf()), words));
    }

    private Letterhead letterhead(Concerned agency, Letterhead office) {
        Optional<Agency> known = agencies.entry(agency.id()).map(RegisterEntry::agency);
        boolean committee = known.map(Agency::kind)
                .filter(kind -> kind == Agency.Kind.COMMUNE || kind == Agency.Kind.DISTRICT)
                .isPresent();
        Authority.Level level = ground.profile().authority().level();
        String name = agency.name().toUpperCase(Locale.ROOT);
        return new Letterhead(
                office.authority(),
                agency.name(),
                committee && level == Authority.Level.PROVINCE
                        ? List.of(name)
                        : List.of(office.authority().toUpperCase(Locale.ROOT), name),
                office.place(),
                office.instrument(),
                List.of("%s (qua %s)".formatted(office.authority(), office.office())),
                List.of(head(known.map(Agency::kind).orElse(Agency.Kind.OTHER_PROVINCIAL))));
    }

    private static String head(Agency.Kind kind) {
        return switch (kind) {
            case DEPARTMENT -> "GIÁM ĐỐC";
            case COMMUNE, DISTRICT, COMMITTEE -> "CHỦ TỊCH";
            default -> "THỦ TRƯỞNG CƠ QUAN";
        };
    }

    private static Narrative words(
            Snapshot snapshot, Letterhead office, List<ListedTask> tasks, Map<UUID, String> causes, String period) {
        Letterhead own = snapshot.letterhead();
        PeriodFigures figures = snapshot.figures();
        return new Narrative(
                "Thực hiện %s, %s báo cáo tình hình, kết quả thực hiện nhiệm vụ do %s, Chủ tịch %s giao %s (số liệu từ ngày %s đến hết ngày %s) như sau:"
                        .formatted(
                                own.instrument(),
                                own.office(),
                                office.authority(),
                                office.authority(),
                                period,
                                PeriodWords.day(figures.period().from()),
                                PeriodWords.day(figures.closing())),
                List.of(
                        new Narrative.Section("TÌNH HÌNH, KẾT QUẢ THỰC HIỆN", results(snapshot)),
                        new Narrative.Section(
                                "NHIỆM VỤ QUÁ HẠN VÀ NGUYÊN NHÂN", late(tasks, causes, figures.closing())),
                        new Narrative.Section("TỒN TẠI, VẤN ĐỀ PHÁT SINH", ""),
                        new Narrative.Section("KIẾN NGHỊ, ĐỀ XUẤT", "")),
                "Trên đây là báo cáo tình hình, kết quả thực hiện nhiệm vụ %s của %s; kính báo cáo %s./."
                        .formatted(period, own.office(), office.authority()));
    }

    private static String results(Snapshot snapshot) {
        Counts now = snapshot.figures().tasks();
        int beside = snapshot.figures().agencies().get(0).coordinating();
        String also = beside == 0
                ? ""
                : " Ngoài ra, phối hợp thực hiện %s nhiệm vụ do cơ quan khác chủ trì.".formatted(Numbers.whole(beside));
        if (now.total() == 0) {
            return "Trong kỳ không được giao chủ trì nhiệm vụ nào." + also;
        }
        PeriodFigures earlier = snapshot.before();
        String compared = earlier == null || earlier.tasks().total() == 0
                ? ""
                : " (kỳ trước: %s nhiệm vụ)"
                        .formatted(Numbers.whole(earlier.tasks().total()));
        return """
                Tổng số nhiệm vụ được giao chủ trì: %s nhiệm vụ%s, gồm %s nhiệm vụ kỳ trước chuyển sang và %s nhiệm vụ giao trong kỳ.%s
                Đã thực hiện: %s nhiệm vụ, trong đó trong hạn %s, quá hạn %s; đã báo cáo, chờ xác nhận %s nhiệm vụ.
                Đang thực hiện: %s nhiệm vụ, trong đó trong hạn %s, quá hạn %s.
                Chưa thực hiện: %s nhiệm vụ, trong đó trong hạn %s, quá hạn %s; chuyển lại, đang chờ xem xét %s nhiệm vụ.""".formatted(
                        Numbers.whole(now.total()),
                        compared,
                        Numbers.whole(now.carriedOver()),
                        Numbers.whole(now.assigned()),
                        also,
                        Numbers.whole(now.done()),
                        Numbers.whole(now.doneInTime()),
                        Numbers.whole(now.doneLate()),
                        Numbers.whole(now.awaiting()),
                        Numbers.whole(now.inProgress()),
                        Numbers.whole(now.inProgressInTime()),
                        Numbers.whole(now.inProgressOverdue()),
                        Numbers.whole(now.notStarted()),
                        Numbers.whole(now.notStartedInTime()),
                        Numbers.whole(now.notStartedOverdue()),
                        Numbers.whole(now.returned()));
    }

    /** One paragraph for each, so that a cause is written where it belongs. */
    private static String late(List<ListedTask> tasks, Map<UUID, String> causes, LocalDate closing) {
        List<ListedTask> overdue = tasks.stream().filter(TaskGrids::overdue).toList();
        if (overdue.isEmpty()) {
            return "Đến hết ngày %s không có nhiệm vụ quá hạn chưa hoàn thành.".formatted(PeriodWords.day(closing));
        }
        return overdue.stream()
                .map(task -> "- Văn bản số %s ngày %s: %s; thời hạn %s. Nguyên nhân, hướng xử lý: %s."
                        .formatted(
                                task.number(),
                                PeriodWords.day(task.issuedOn()),
                                task.content(),
                                TaskRows.due(task.dueOn()),
                                causes.getOrDefault(task.id(), Narrative.TO_FILL)))
                .collect(Collectors.joining("\n"));
    }
}
