package vn.dondoc.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.access.CitizenNames;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.calendar.Period;
import vn.dondoc.figures.AgencyCounts;
import vn.dondoc.figures.Axis;
import vn.dondoc.figures.Causes;
import vn.dondoc.figures.CountedTask;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.Cut;
import vn.dondoc.figures.Figures;
import vn.dondoc.figures.Filter;
import vn.dondoc.figures.ListedTask;
import vn.dondoc.figures.Measure;
import vn.dondoc.figures.Order;
import vn.dondoc.figures.PeriodFigures;
import vn.dondoc.figures.Unit;
import vn.dondoc.regulation.OwnAuthority;
import vn.dondoc.regulation.Profile;
import vn.dondoc.regulation.Regulations;

/** What every author begins with: who writes, what is counted, and rows in which the names of citizens are masked already. */
@Component
class Groundwork {

    static final Viewer REPORTING = Viewer.system("reporting");

    private final Figures figures;
    private final Causes causes;
    private final Regulations regulations;
    private final OwnAuthority authority;
    private final CitizenNames citizens;

    Groundwork(Figures figures, Causes causes, Regulations regulations, OwnAuthority authority, CitizenNames citizens) {
        this.figures = figures;
        this.causes = causes;
        this.regulations = regulations;
        this.authority = authority;
        this.citizens = citizens;
    }

    Profile profile() {
        return regulations.active();
    }

    Letterhead letterhead() {
        return Letterhead.of(profile(), authority.of(profile()));
    }

    Figures figures() {
        return figures;
    }

    /** What a report says goes out of the house; names are masked before the snapshot, which is never changed afterwards. */
    String shown(String text) {
        return citizens.shown(text);
    }

    PeriodFigures figures(Period period, Instant asOf) {
        return figures.of(REPORTING, period, asOf);
    }

    List<CountedTask> tasks(Period period, Instant asOf) {
        return figures.tasks(REPORTING, period, asOf).stream()
                .map(task -> task.masked(citizens::shown))
                .toList();
    }

    /** Of what was counted, that of which the viewer may know. */
    Set<UUID> seen(Viewer viewer, Period period, Instant asOf) {
        return figures.tasks(viewer, period, asOf).stream()
                .map(CountedTask::task)
                .collect(Collectors.toSet());
    }

    /** The parts that this agency leads stand for its tasks, as far as it may know of them itself: the paper is for its eyes. */
    PeriodFigures figures(Concerned agency, Period period, Instant asOf) {
        Filter own = Filter.NONE.with(Axis.AGENCY, agency.name());
        Cut lead = Cut.at(Unit.ASSIGNMENTS, period, asOf);
        Counts counts = figures.counts(eyes(agency), lead, own);
        int beside =
                figures.counts(eyes(agency), lead.of(Unit.COORDINATING), own).total();
        return new PeriodFigures(
                period, asOf, lead.closing(), counts, List.of(new AgencyCounts(agency.name(), counts, beside)));
    }

    List<ListedTask> rows(Unit unit, Period period, Instant asOf, Filter filter, Order order) {
        return rows(REPORTING, unit, period, asOf, filter, order);
    }

    private List<ListedTask> rows(Viewer viewer, Unit unit, Period period, Instant asOf, Filter filter, Order order) {
        return figures.rows(viewer, Cut.at(unit, period, asOf), filter, order, null, Integer.MAX_VALUE).stream()
                .map(row -> row.masked(citizens::shown))
                .toList();
    }

    List<ListedTask> rows(Concerned agency, Period period, Instant asOf, Measure measure) {
        Filter own = new Filter(measure, Map.of(Axis.AGENCY, agency.name()), null, null, null, null, null);
        return rows(eyes(agency), Unit.ASSIGNMENTS, period, asOf, own, Order.URGENCY);
    }

    /** Directives for the Office alone are none of an agency's, whoever works on them there. */
    private static Viewer eyes(Concerned agency) {
        return new Viewer("reporting", agency.name(), Set.of(Role.AGENCY_LEADER), agency.id());
    }

    /** By assignment. */
    Map<UUID, String> causes(Instant asOf) {
        var masked = new java.util.HashMap<UUID, String>();
        causes.byAssignment(REPORTING, asOf).forEach((id, text) -> masked.put(id, citizens.shown(text)));
        return masked;
    }

    /** Of one who reports on the whole authority. */
    Snapshot snapshot(Report order, Front front, List<Grid> grids) {
        return snapshot(order, letterhead(), front, grids, List.of());
    }

    Snapshot snapshot(Report order, Letterhead letterhead, Front front, List<Grid> grids, List<Chart> charts) {
        return new Snapshot(
                figures(order.period(), order.asOf()),
                List.of(),
                letterhead,
                figures(before(order), order.asOf()),
                front,
                grids,
                charts);
    }

    static Period before(Report order) {
        return PeriodWords.before(order.kind().cycle(), order.period());
    }

    static LocalDate closing(Report order) {
        return Cut.at(Unit.TASKS, order.period(), order.asOf()).closing();
    }
}
