package vn.dondoc.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Period;
import vn.dondoc.figures.AgencyCounts;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.Filter;
import vn.dondoc.figures.ListedTask;
import vn.dondoc.figures.Measure;
import vn.dondoc.figures.Order;
import vn.dondoc.figures.PeriodFigures;
import vn.dondoc.figures.Unit;

/** The Office's evaluations, from the weekly sheet to the year: one table of agencies, one of tasks, and the period before beside. */
@Component
class Evaluation implements Author {

    private static final int CHARTED_AGENCIES = 12;

    /** A sheet looks one period of this length ahead. */
    private static final int DAYS_AHEAD = 7;

    private static final int MONTH_AHEAD = 30;

    private final Groundwork ground;

    Evaluation(Groundwork ground) {
        this.ground = ground;
    }

    @Override
    public Set<ReportKind> kinds() {
        var kinds = EnumSet.copyOf(ReportKind.on(ReportKind.Shelf.EVALUATION));
        kinds.add(ReportKind.SESSION);
        return kinds;
    }

    @Override
    public Draft draft(Report order) {
        ReportKind kind = order.kind();
        Letterhead letterhead = ground.letterhead();
        PeriodFigures figures = ground.figures(order.period(), order.asOf());
        PeriodFigures before = ground.figures(Groundwork.before(order), order.asOf());
        boolean sheet = kind == ReportKind.WEEK || kind == ReportKind.SESSION;
        var snapshot = new Snapshot(
                figures,
                ground.tasks(order.period(), order.asOf()),
                letterhead,
                before,
                front(kind, order.period(), letterhead),
                sheet ? lists(order, figures) : List.of(compared(figures, before)),
                charts(figures));
        return new Draft(snapshot, Skeleton.of(kind, snapshot));
    }

    /** What a meeting looks at: late, and due before the next one. */
    private List<Grid> lists(Report order, PeriodFigures figures) {
        LocalDate closing = figures.closing();
        LocalDate until = closing.plusDays(order.kind() == ReportKind.WEEK ? DAYS_AHEAD : MONTH_AHEAD);
        List<ListedTask> open = rows(order, Measure.OPEN);
        List<ListedTask> overdue = rows(order, Measure.OVERDUE);
        List<ListedTask> coming = open.stream()
                .filter(row -> !TaskGrids.overdue(row))
                .filter(row -> row.dueOn() != null && !row.dueOn().isAfter(until))
                .toList();
        return List.of(
                TaskGrids.brief("", Skeleton.LATE, overdue, "Không có nhiệm vụ quá hạn."),
                TaskGrids.brief("", Skeleton.COMING, coming, "Không có nhiệm vụ đến hạn."));
    }

    private List<ListedTask> rows(Report order, Measure measure) {
        return ground.rows(Unit.TASKS, order.period(), order.asOf(), Filter.NONE.with(measure), Order.URGENCY);
    }

    private static Grid compared(PeriodFigures figures, PeriodFigures before) {
        Counts now = figures.tasks();
        Counts then = before.tasks();
        var rows = new ArrayList<Grid.Row>();
        line(rows, "Tổng số nhiệm vụ phải theo dõi", now.total(), then.total(), true);
        line(rows, "Kỳ trước chuyển sang", now.carriedOver(), then.carriedOver(), false);
        line(rows, "Giao trong kỳ", now.assigned(), then.assigned(), false);
        line(rows, "Đã thực hiện", now.done(), then.done(), true);
        line(rows, "Trong hạn", now.doneInTime(), then.doneInTime(), false);
        line(rows, "Quá hạn", now.doneLate(), then.doneLate(), false);
        line(rows, "Chưa hoàn thành", now.pending(), then.pending(), true);
        line(rows, "Trong đó đã quá hạn", now.overdue(), then.overdue(), false);
        return new Grid(
                "So sánh với kỳ trước (từ ngày %s đến ngày %s)"
                        .formatted(PeriodWords.day(before.period().from()), PeriodWords.day(before.closing())),
                "",
                List.of(
                        Grid.text("Chỉ tiêu", 46),
                        Grid.number("Kỳ này", 16),
                        Grid.number("Kỳ trước", 16),
                        Grid.number("Tăng (+), giảm (−)", 22)),
                rows,
                "",
                false,
                Skeleton.RESULTS);
    }

    private static void line(List<Grid.Row> rows, String name, int now, int then, boolean sum) {
        int change = now - then;
        Object shown = change > 0 ? "+" + Numbers.whole(change) : change < 0 ? "−" + Numbers.whole(-change) : "0";
        rows.add(sum ? Grid.Row.total(name, now, then, shown) : Grid.Row.of("   – " + name, now, then, shown));
    }

    private static List<Chart> charts(PeriodFigures figures) {
        if (figures.tasks().total() == 0) {
            return List.of();
        }
        List<Chart.Bar> bars = figures.agencies().stream()
                .filter(agency -> agency.lead().total() > 0)
                .sorted(java.util.Comparator.comparingInt(
                                (AgencyCounts agency) -> agency.lead().total())
                        .reversed())
                .limit(CHARTED_AGENCIES)
                .map(agency -> new Chart.Bar(agency.agency(), values(agency.lead())))
                .toList();
        return List.of(new Chart(
                "Kết quả thực hiện của các cơ quan được giao chủ trì nhiều nhiệm vụ nhất",
                Skeleton.RESULTS,
                List.of(
                        "Đã thực hiện trong hạn",
                        "Đã thực hiện quá hạn",
                        "Chưa hoàn thành, quá hạn",
                        "Chưa hoàn thành, trong hạn"),
                bars));
    }

    private static List<Integer> values(Counts counts) {
        return List.of(counts.doneInTime(), counts.doneLate(), counts.overdue(), counts.pending() - counts.overdue());
    }

    static Front front(ReportKind kind, Period period, Letterhead letterhead) {
        String authority = letterhead.authority();
        String words = kind.periodWords(period);
        return switch (kind) {
            case WEEK ->
                new Front(
                        "PHIẾU TỔNG HỢP",
                        "Tình hình thực hiện nhiệm vụ do %s, Chủ tịch %s giao, phục vụ họp giao ban %s"
                                .formatted(authority, authority, words),
                        "PTH-VP",
                        List.of(),
                        List.of("Lãnh đạo Văn phòng;", "Các phòng, đơn vị thuộc Văn phòng;", "Lưu: VT, TH."));
            case SESSION ->
                new Front(
                        "PHIẾU BÁO CÁO",
                        "Kết quả kiểm tra, theo dõi, đôn đốc thực hiện nhiệm vụ do %s, Chủ tịch %s giao, phục vụ phiên họp thường kỳ %s"
                                .formatted(authority, authority, words),
                        "PBC-VP",
                        List.of(),
                        List.of("Các Ủy viên Ủy ban nhân dân;", "Thành viên Tổ công tác;", "Lưu: VT, TH."));
            default ->
                new Front(
                        "BÁO CÁO",
                        "Tình hình, kết quả thực hiện nhiệm vụ do %s, Chủ tịch %s giao %s"
                                .formatted(authority, authority, words),
                        "BC-VP",
                        letterhead.addressees(),
                        List.of("Như trên;", "Các cơ quan, đơn vị được giao nhiệm vụ;", "Lưu: VT, TH."));
        };
    }
}
