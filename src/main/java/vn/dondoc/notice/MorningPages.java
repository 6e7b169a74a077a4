package vn.dondoc.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.figures.Axis;
import vn.dondoc.figures.Cut;
import vn.dondoc.figures.Figures;
import vn.dondoc.figures.Filter;
import vn.dondoc.figures.Group;
import vn.dondoc.figures.Measure;
import vn.dondoc.figures.Order;
import vn.dondoc.figures.Unit;

/** The leaders' page of a morning: the figures as they were known at that hour, whenever somebody opens it. */
@Component
class MorningPages {

    private static final int SHORT = 10;
    private static final int AGENCIES = 5;

    private final Figures figures;
    private final WorkingCalendar calendar;
    private final ReminderSettings settings;
    private final Clock clock;

    MorningPages(Figures figures, WorkingCalendar calendar, ReminderSettings settings, Clock clock) {
        this.figures = figures;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** The morning of today, or the last one that was. */
    MorningPage newest(Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        boolean begun = calendar.works(today) && !clock.instant().isBefore(at(today));
        return of(viewer, begun ? today : calendar.minus(today, 1));
    }

    MorningPage of(Viewer viewer, LocalDate day) {
        Cut cut = cut(day);
        LocalDate dayBefore = calendar.minus(day, 1);
        List<Group> agencies =
                figures.by(viewer, cut.of(Unit.ASSIGNMENTS), Filter.NONE.with(Measure.OVERDUE), Axis.AGENCY).stream()
                        .sorted(Comparator.comparingInt(one -> -one.counts().overdue()))
                        .limit(AGENCIES)
                        .toList();
        return new MorningPage(
                day,
                at(day),
                figures.counts(viewer, cut, Filter.NONE),
                figures.counts(viewer, Cut.at(Unit.TASKS, year(day), at(dayBefore)), Filter.NONE),
                figures.soon(viewer, cut, Filter.NONE),
                figures.rows(viewer, cut, Filter.NONE.with(Measure.OVERDUE), Order.URGENCY, null, SHORT),
                figures.rows(viewer, cut, Filter.NONE.with(Measure.SOON), Order.URGENCY, null, SHORT),
                agencies);
    }

    private Cut cut(LocalDate day) {
        return Cut.at(Unit.TASKS, year(day), at(day));
    }

    private static Period year(LocalDate day) {
        return new Period(LocalDate.of(day.getYear(), 1, 1), LocalDate.of(day.getYear(), 12, 31));
    }

    private Instant at(LocalDate day) {
        return day.atTime(settings.at()).atZone(OfficeClock.ZONE).toInstant();
    }
}
