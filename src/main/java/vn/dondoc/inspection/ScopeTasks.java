package vn.dondoc.inspection;

import static vn.dondoc.figures.Unit.ASSIGNMENTS;
import static vn.dondoc.figures.Unit.COORDINATING;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.Period;
import vn.dondoc.figures.Cut;
import vn.dondoc.figures.Figures;
import vn.dondoc.figures.Filter;
import vn.dondoc.figures.ListedTask;
import vn.dondoc.figures.Measure;
import vn.dondoc.figures.Order;
import vn.dondoc.figures.Standing;

/**
 * The tasks that an inspection looks at, as they stood at the end of a day. Whoever does not see the whole authority sees of them what the
 * inspected body itself may see, and nothing of other bodies.
 */
@Component
class ScopeTasks {

    private static final int MOST = 2000;
    private static final LocalDate EVER = LocalDate.of(1945, 9, 2);

    /** The tasks of one body as they stood. */
    record OfUnit(Unit unit, List<ListedTask> tasks) {

        public long overdue() {
            return tasks.stream().filter(one -> one.kind().equals("overdue")).count();
        }

        public long done() {
            return tasks.stream()
                    .filter(one -> one.standing() == Standing.DONE_IN_TIME || one.standing() == Standing.DONE_LATE)
                    .count();
        }

        /** What a finding may speak of: overdue, or done late. */
        public List<ListedTask> failing() {
            return tasks.stream()
                    .filter(one -> one.kind().equals("overdue") || one.standing() == Standing.DONE_LATE)
                    .toList();
        }
    }

    private final Figures figures;
    private final Agencies agencies;
    private final Clock clock;

    ScopeTasks(Figures figures, Agencies agencies, Clock clock) {
        this.figures = figures;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Of the bodies that this viewer may know; a day that is not over is taken as it stands now. */
    List<OfUnit> on(Viewer viewer, Inspection one, LocalDate day) {
        Hand hand = Hand.of(viewer, one);
        return one.head().units().stream()
                .filter(unit -> hand.seesAll(viewer) || unit.agency().equals(hand.unit()))
                .map(unit -> new OfUnit(unit, tasks(viewer, one, unit, day)))
                .toList();
    }

    private List<ListedTask> tasks(Viewer viewer, Inspection one, Unit unit, LocalDate day) {
        Viewer eyes = eyes(viewer, unit);
        Cut cut = cut(one, day);
        LocalDate to = one.decision().to();
        var filter = new Filter(Measure.TOTAL, Map.of(), null, unit.agency(), null, null, null);
        return Stream.of(ASSIGNMENTS, COORDINATING)
                .flatMap(kind -> figures.rows(eyes, cut.of(kind), filter, Order.URGENCY, null, MOST).stream())
                .filter(row -> isOf(unit, row))
                .filter(row -> to == null || !row.issuedOn().isAfter(to))
                .toList();
    }

    /** What the body itself may see is what an inspector of it may see. */
    static Viewer eyes(Viewer viewer, Unit unit) {
        return viewer.seesWholeAuthority()
                ? viewer
                : new Viewer("inspection", "inspection", Set.of(Role.AGENCY_OFFICER), unit.agency());
    }

    private boolean isOf(Unit unit, ListedTask row) {
        return row.agencies().equals(unit.name())
                || agencies.register()
                        .find(row.agencies(), row.issuedOn())
                        .filter(agency -> agency.id().equals(unit.agency()))
                        .isPresent();
    }

    /** Judged on that very day, so that it shows what the team saw. */
    private Cut cut(Inspection one, LocalDate day) {
        LocalDate from = one.decision().from();
        LocalDate start = from == null ? EVER : from.isAfter(day) ? day : from;
        Instant endOfDay =
                day.plusDays(1).atStartOfDay(OfficeClock.ZONE).toInstant().minusMillis(1);
        Instant asOf = endOfDay.isAfter(clock.instant()) ? clock.instant() : endOfDay;
        return Cut.at(ASSIGNMENTS, new Period(start, day), asOf);
    }
}
