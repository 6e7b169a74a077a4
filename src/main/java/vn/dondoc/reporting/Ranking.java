package vn.dondoc.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.access.OfficePeople;
import vn.dondoc.access.Person;
import vn.dondoc.access.Role;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.figures.Axis;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.Cut;
import vn.dondoc.figures.Filter;
import vn.dondoc.figures.FirstUpdates;
import vn.dondoc.figures.Group;
import vn.dondoc.figures.ListedTask;
import vn.dondoc.figures.Order;
import vn.dondoc.figures.Standing;
import vn.dondoc.figures.Unit;
import vn.dondoc.figures.Waits;

/** Ranks agencies within their groups by the file's formula, and shows what each room and person of the Office followed up. */
@Component
class Ranking implements Author {

    private static final FirstUpdates.Owed NONE = new FirstUpdates.Owed(0, 0);
    private static final String ENDED = "Cơ quan đã kết thúc, sắp xếp, hợp nhất trong kỳ (không xếp hạng)";
    private static final String UNKNOWN = "Cơ quan ngoài danh mục (không xếp hạng)";

    private final Groundwork ground;
    private final Agencies agencies;
    private final Waits waits;
    private final FirstUpdates updates;
    private final Collected collected;
    private final OfficePeople people;
    private final OwnFileDesk own;

    Ranking(
            Groundwork ground,
            Agencies agencies,
            Waits waits,
            FirstUpdates updates,
            Collected collected,
            OfficePeople people,
            OwnFileDesk own) {
        this.ground = ground;
        this.agencies = agencies;
        this.waits = waits;
        this.updates = updates;
        this.collected = collected;
        this.people = people;
        this.own = own;
    }

    /** An agency's parts, told apart by what counts for its points. */
    private static final class Parts {
        private final Map<Standing, Integer> judged = new EnumMap<>(Standing.class);
        private int all;
        private int spared;
    }

    @Override
    public Set<ReportKind> kinds() {
        return Set.of(ReportKind.RANKING);
    }

    @Override
    public Draft draft(Report order) {
        return draft(order, own.formula());
    }

    /** By this formula, which stays with the report. */
    Draft draft(Report order, String formula) {
        Scoring scoring = Scoring.of(formula);
        Letterhead head = ground.letterhead();
        String words = order.kind().periodWords(order.period());
        var grids = new ArrayList<>(ranked(order, scoring));
        String nobody = grids.isEmpty() ? "Trong kỳ không có cơ quan nào được giao chủ trì nhiệm vụ." : "";
        grids.add(ofTheOffice(order, Axis.UNIT, "Đơn vị theo dõi, đôn đốc của Văn phòng"));
        grids.add(ofTheOffice(order, Axis.TRACKER, "Cá nhân theo dõi, đôn đốc của Văn phòng"));
        var front = new Front(
                "BẢNG XẾP HẠNG",
                "Kết quả thực hiện nhiệm vụ do %s, Chủ tịch %s giao %s, làm tiêu chí xét thi đua"
                        .formatted(head.authority(), head.authority(), words),
                "BXH-VP",
                List.of(),
                List.of("Các cơ quan được xếp hạng;", "Sở Nội vụ;", "Lưu: VT, TH."));
        return new Draft(
                ground.snapshot(order, front, grids).by(formula),
                new Narrative(
                        "Thực hiện %s về việc lấy kết quả theo dõi, đôn đốc làm tiêu chí xét thi đua, %s tổng hợp kết quả %s như sau:"
                                .formatted(head.instrument(), head.office(), words),
                        List.of(
                                new Narrative.Section(HOW, how(scoring)),
                                new Narrative.Section(RESULTS, nobody),
                                new Narrative.Section(OFFICE, ""),
                                new Narrative.Section("Ý KIẾN CỦA CÁC CƠ QUAN", "")),
                        "Kết quả trên là một tiêu chí để xem xét, đánh giá mức độ hoàn thành nhiệm vụ và xét thi đua %s./."
                                .formatted(words)));
    }

    @Override
    public List<Grid> counted(Report report) {
        return List.of(TaskGrids.counted("Lượt giao chủ trì", assignments(report)));
    }

    private List<ListedTask> assignments(Report order) {
        return ground.rows(Unit.ASSIGNMENTS, order.period(), order.asOf(), Filter.NONE, Order.AGENCY);
    }

    private static final String HOW = "CÁCH TÍNH";
    static final String RESULTS = "KẾT QUẢ XẾP HẠNG";
    private static final String OFFICE = "KẾT QUẢ THEO DÕI, ĐÔN ĐỐC CỦA VĂN PHÒNG";

    private static String how(Scoring scoring) {
        return """
                Điểm gồm kết quả thực hiện %d%%, cập nhật lần đầu đúng hạn %d%%, gửi báo cáo định kỳ đúng hạn %d%%; phần không phát sinh được chia lại cho các phần còn lại. Mỗi lượt giao chủ trì: đã thực hiện trong hạn %d điểm, đã thực hiện quá hạn %d điểm, đang thực hiện quá hạn %d điểm, chưa thực hiện quá hạn %d điểm.
                Không tính: nhiệm vụ chưa đến hạn, đã báo cáo chờ xác nhận, chuyển lại; thời gian được gia hạn, điều chỉnh%s. Cơ quan có dưới %d lượt giao được tính điểm không xếp hạng.""".formatted(
                        scoring.weights().getOrDefault(Scoring.Part.RESULTS, 0),
                        scoring.weights().getOrDefault(Scoring.Part.UPDATES, 0),
                        scoring.weights().getOrDefault(Scoring.Part.REPORTS, 0),
                        scoring.points().getOrDefault(Standing.DONE_IN_TIME, 0),
                        scoring.points().getOrDefault(Standing.DONE_LATE, 0),
                        scoring.points().getOrDefault(Standing.IN_PROGRESS_OVERDUE, 0),
                        scoring.points().getOrDefault(Standing.NOT_STARTED_OVERDUE, 0),
                        scoring.sparesWaiting() ? "; nhiệm vụ quá hạn do cơ quan phối hợp trả lời chậm" : "",
                        scoring.least());
    }

    private List<Grid> ranked(Report order, Scoring scoring) {
        LocalDate closing = Groundwork.closing(order);
        Map<String, Parts> parts = parts(order, scoring, closing);
        Map<String, FirstUpdates.Owed> told = updates.of(order.period(), closing);
        Map<String, FirstUpdates.Owed> reported = collected.byAgency(
                order.period(),
                closing,
                ground.figures(order.period(), order.asOf()).agencies());
        var tables = new LinkedHashMap<String, List<Line>>();
        scoring.groups().forEach(group -> tables.put(group.name(), new ArrayList<>()));
        tables.put(ENDED, new ArrayList<>());
        tables.put(UNKNOWN, new ArrayList<>());
        parts.forEach((name, one) -> {
            FirstUpdates.Owed ownUpdates = told.getOrDefault(name, NONE);
            FirstUpdates.Owed ownReports = reported.getOrDefault(name, NONE);
            Double score = Score.of(scoring, one.judged, ownUpdates, ownReports);
            tables.computeIfAbsent(group(name, closing, scoring), any -> new ArrayList<>())
                    .add(new Line(name, one, ownUpdates, ownReports, score));
        });
        var grids = new ArrayList<Grid>();
        tables.forEach((name, lines) -> {
            if (!lines.isEmpty()) {
                grids.add(grid(name, lines, scoring, !name.equals(ENDED) && !name.equals(UNKNOWN)));
            }
        });
        return grids;
    }

    private record Line(
            String agency,
            Parts parts,
            FirstUpdates.Owed updates,
            FirstUpdates.Owed reports,
            @Nullable Double score) {

        int judged() {
            return parts.judged.values().stream().mapToInt(Integer::intValue).sum();
        }

        boolean rankedBy(Scoring scoring) {
            return score != null && judged() >= scoring.least();
        }

        double order() {
            return score == null ? -1 : score;
        }
    }

    private Map<String, Parts> parts(Report order, Scoring scoring, LocalDate closing) {
        Set<String> waiting = new HashSet<>();
        if (scoring.sparesWaiting()) {
            waits.of(closing, order.asOf()).forEach(wait -> waiting.add(wait.task() + " " + wait.agency()));
        }
        var parts = new LinkedHashMap<String, Parts>();
        for (ListedTask row : assignments(order)) {
            Parts one = parts.computeIfAbsent(row.agencies(), name -> new Parts());
            one.all++;
            if (!scoring.points().containsKey(row.standing())) {
                continue;
            }
            boolean late = row.standing() != Standing.DONE_IN_TIME;
            if (late && waiting.contains(row.task() + " " + row.agencies())) {
                one.spared++;
            } else {
                one.judged.merge(row.standing(), 1, Integer::sum);
            }
        }
        return parts;
    }

    /** Whoever ended before the closing stands apart, whatever kind it was. */
    private String group(String name, LocalDate closing, Scoring scoring) {
        Optional<Agency> known = agencies.register().called(name, closing);
        if (known.isEmpty()) {
            return UNKNOWN;
        }
        if (known.get().endedBefore(closing)) {
            return ENDED;
        }
        return scoring.groups().stream()
                .filter(group -> group.kinds().contains(known.get().kind()))
                .map(Scoring.Group::name)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static Grid grid(String name, List<Line> lines, Scoring scoring, boolean ranks) {
        var sorted = lines.stream()
                .sorted(Comparator.comparing((Line line) -> !(ranks && line.rankedBy(scoring)))
                        .thenComparing(Comparator.comparingDouble(Line::order).reversed()))
                .toList();
        var rows = new ArrayList<Grid.Row>();
        int place = 0;
        int at = 0;
        double last = Double.NaN;
        for (Line line : sorted) {
            boolean counts = ranks && line.rankedBy(scoring);
            at++;
            if (counts && line.order() != last) {
                place = at;
                last = line.order();
            }
            Map<Standing, Integer> judged = line.parts.judged;
            rows.add(Grid.Row.of(
                    counts ? (Object) place : "–",
                    line.agency(),
                    line.parts.all,
                    judged.getOrDefault(Standing.DONE_IN_TIME, 0),
                    judged.getOrDefault(Standing.DONE_LATE, 0),
                    judged.getOrDefault(Standing.IN_PROGRESS_OVERDUE, 0)
                            + judged.getOrDefault(Standing.NOT_STARTED_OVERDUE, 0),
                    line.parts.spared,
                    share(line.updates()),
                    share(line.reports()),
                    line.score(),
                    counts ? scoring.grade(line.order()) : ""));
        }
        return new Grid(
                name,
                "",
                List.of(
                        Grid.number("Hạng", 8),
                        Grid.text("Cơ quan", 24),
                        Grid.number("Lượt giao", 8),
                        Grid.number("Tính điểm", "Trong hạn", 9),
                        Grid.number("Tính điểm", "Quá hạn", 8),
                        Grid.number("Tính điểm", "Còn quá hạn", 9),
                        Grid.number("Được miễn", 9),
                        Grid.number("Cập nhật đúng hạn", 10),
                        Grid.number("Báo cáo đúng hạn", 10),
                        Grid.number("Điểm", 9),
                        Grid.text("Xếp loại", 14)),
                rows,
                "",
                false,
                RESULTS);
    }

    private static Object share(FirstUpdates.Owed owed) {
        return owed.owed() == 0 ? "–" : "%d/%d".formatted(owed.owed() - owed.late(), owed.owed());
    }

    private Grid ofTheOffice(Report order, Axis axis, String caption) {
        Cut cut = Cut.at(Unit.TASKS, order.period(), order.asOf());
        var rows = new ArrayList<Grid.Row>();
        for (Group group : ground.figures().by(Groundwork.REPORTING, cut, Filter.NONE, axis)) {
            Counts counts = group.counts();
            rows.add(Grid.Row.of(
                    rows.size() + 1,
                    name(axis, group.key()),
                    counts.total(),
                    counts.doneInTime(),
                    counts.doneLate(),
                    counts.overdue(),
                    counts.done() == 0 ? "–" : (Object) counts.inTimeShare()));
        }
        return new Grid(
                caption,
                "",
                List.of(
                        Grid.number("TT", 6),
                        Grid.text(axis == Axis.UNIT ? "Đơn vị" : "Họ và tên", 34),
                        Grid.number("Nhiệm vụ theo dõi", 13),
                        Grid.number("Đã thực hiện", "Trong hạn", 12),
                        Grid.number("Đã thực hiện", "Quá hạn", 12),
                        Grid.number("Còn quá hạn", 12),
                        Grid.number("Tỷ lệ trong hạn (%)", 12)),
                rows,
                "Chưa có số liệu.",
                false,
                OFFICE);
    }

    private String name(Axis axis, String key) {
        if (key.isEmpty()) {
            return axis == Axis.UNIT ? "Chưa phân công đơn vị" : "Chưa phân công người theo dõi";
        }
        return axis == Axis.UNIT
                ? key
                : people.with(Groundwork.REPORTING, Role.OFFICE).stream()
                        .filter(person -> person.account().equals(key))
                        .map(Person::name)
                        .findFirst()
                        .orElse(key);
    }
}
