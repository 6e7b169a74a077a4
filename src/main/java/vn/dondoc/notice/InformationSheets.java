package vn.dondoc.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.calendar.CutOff;
import vn.dondoc.calendar.Cycle;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.Periods;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.figures.Axis;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.Cut;
import vn.dondoc.figures.Figures;
import vn.dondoc.figures.Filter;
import vn.dondoc.figures.Group;
import vn.dondoc.figures.Measure;
import vn.dondoc.figures.Unit;
import vn.dondoc.regulation.Regulations;

/** The information of two weeks (NH Đ.19.1), where the regulation wants it: sent on the last Friday, or the working day before. */
@Component
class InformationSheets {

    private static final int WEEKEND = 2;

    /** Somebody who could not be told in time is still told within these working days; after that the next one is near. */
    private static final int LATEST = 5;

    private static final int AHEAD = 14;

    private final Figures figures;
    private final OwnParts parts;
    private final Regulations regulations;
    private final WorkingCalendar calendar;
    private final Clock clock;

    InformationSheets(Figures figures, OwnParts parts, Regulations regulations, WorkingCalendar calendar, Clock clock) {
        this.figures = figures;
        this.parts = parts;
        this.regulations = regulations;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The two weeks of which agencies are to be told on this day. */
    Optional<Period> dueOn(LocalDate day) {
        boolean wanted = regulations
                .followedOn(day)
                .text("support.cadence")
                .filter("two-weeks"::equals)
                .isPresent();
        Period running = Periods.containing(Cycle.TWO_WEEKS, day, CutOff.CALENDAR);
        Period last =
                sendOn(running).isAfter(day) ? Periods.endedBefore(Cycle.TWO_WEEKS, day, CutOff.CALENDAR) : running;
        return wanted && !day.isAfter(calendar.plus(sendOn(last), LATEST)) ? Optional.of(last) : Optional.empty();
    }

    InformationSheet of(Viewer viewer, AgencyId agency, Period period) {
        var filter = new Filter(Measure.TOTAL, Map.of(), null, agency, null, null, null);
        Set<String> names = parts.namesOf(agency);
        Counts counts =
                figures.by(viewer, Cut.at(Unit.ASSIGNMENTS, period, clock.instant()), filter, Axis.AGENCY).stream()
                        .filter(one -> names.contains(one.key()))
                        .map(Group::counts)
                        .findFirst()
                        .orElse(Counts.NONE);
        LocalDate today = LocalDate.now(clock);
        List<OwnPart> coming = parts.ofAgency(viewer, agency).stream()
                .filter(OwnPart::open)
                .filter(part -> part.row().dueOn() != null
                        && !part.row().dueOn().isBefore(today)
                        && !part.row().dueOn().isAfter(today.plusDays(AHEAD)))
                .sorted(Comparator.comparing(
                        part -> Objects.requireNonNull(part.row().dueOn())))
                .toList();
        return new InformationSheet(period, counts, coming);
    }

    private LocalDate sendOn(Period period) {
        LocalDate friday = period.to().minusDays(WEEKEND);
        return calendar.works(friday) ? friday : calendar.minus(friday, 1);
    }
}
