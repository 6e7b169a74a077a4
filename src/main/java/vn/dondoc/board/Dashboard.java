package vn.dondoc.board;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.access.Viewer;
import vn.dondoc.calendar.Period;
import vn.dondoc.figures.Axis;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.Cut;
import vn.dondoc.figures.Figures;
import vn.dondoc.figures.Filter;
import vn.dondoc.figures.Group;
import vn.dondoc.figures.Grouped;
import vn.dondoc.figures.Measure;
import vn.dondoc.figures.Order;
import vn.dondoc.figures.Unit;

/** The leaders' page: how everything stands, by who signed, field and agency; red first, and each figure opens its rows. */
@Controller
class Dashboard {

    /** One line of a section: its figures, its bar, and the rows behind. */
    record Row(String key, Counts counts, Bar bar, ListQuery query) {

        public String address(Measure measure) {
            return query.with(measure).address();
        }
    }

    /** {@code hidden} lines are left out until somebody asks for all. */
    record Section(Axis axis, Unit unit, List<Row> rows, int hidden) {}

    private static final int SHORT = 12;

    private final Figures figures;
    private final Clock clock;

    Dashboard(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/dieu-hanh")
    String dashboard(
            Viewer viewer,
            @RequestParam(name = "tu", required = false) @Nullable String from,
            @RequestParam(name = "den", required = false) @Nullable String to,
            @RequestParam(name = "day-du", defaultValue = "false") boolean all,
            Model model) {
        Period period = period(from, to);
        Cut tasks = Cut.now(Unit.TASKS, period, clock);
        var whole = new ListQuery(tasks, Filter.NONE, Scope.openTo(viewer).getFirst(), Order.URGENCY, null);
        Grouped grouped = figures.grouped(viewer, tasks, Filter.NONE, List.of(Axis.LEADER, Axis.FIELD));
        ListQuery parts = whole.counting(Unit.ASSIGNMENTS);
        Counts counts = grouped.all();
        model.addAttribute("whole", new Row("", counts, Bar.of(counts, counts.total(), whole), whole));
        model.addAttribute("soon", figures.soon(viewer, tasks, Filter.NONE));
        model.addAttribute(
                "sections",
                List.of(
                        section(grouped.by(Axis.LEADER), whole, Axis.LEADER, all),
                        section(figures.by(viewer, parts.cut(), Filter.NONE, Axis.AGENCY), parts, Axis.AGENCY, all),
                        section(grouped.by(Axis.FIELD), whole, Axis.FIELD, all)));
        model.addAttribute("legend", Bar.legend());
        model.addAttribute("period", period);
        model.addAttribute("year", LocalDate.now(clock).getYear());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("all", all);
        return "board/dashboard";
    }

    private static Section section(List<Group> counted, ListQuery query, Axis axis, boolean all) {
        List<Group> groups = counted.stream()
                .sorted(Comparator.comparingInt((Group one) -> -one.counts().overdue())
                        .thenComparingInt(one -> -one.counts().total()))
                .toList();
        int longest =
                groups.stream().mapToInt(one -> one.counts().total()).max().orElse(0);
        List<Row> rows = groups.stream()
                .limit(all ? Integer.MAX_VALUE : SHORT)
                .map(one -> {
                    ListQuery rowsOf = query.on(axis, one.key());
                    return new Row(one.key(), one.counts(), Bar.of(one.counts(), longest, rowsOf), rowsOf);
                })
                .toList();
        return new Section(axis, query.cut().unit(), rows, groups.size() - rows.size());
    }

    /** The running year where nothing, or nothing that can be read, was asked for. */
    private Period period(@Nullable String from, @Nullable String to) {
        LocalDate today = LocalDate.now(clock);
        var year = new Period(LocalDate.of(today.getYear(), 1, 1), LocalDate.of(today.getYear(), 12, 31));
        try {
            return from == null || to == null ? year : new Period(LocalDate.parse(from), LocalDate.parse(to));
        } catch (DateTimeException | IllegalArgumentException e) {
            return year;
        }
    }
}
