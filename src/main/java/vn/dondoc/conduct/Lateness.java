package vn.dondoc.conduct;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.figures.RegisteredDirective;
import vn.dondoc.figures.Registrations;
import vn.dondoc.regulation.Regulations;

/** Whether the Office entered this year's directives by the days that the regulation gives it. */
@Component
class Lateness {

    private static final int MOST = 50;

    private final Registrations registrations;
    private final Regulations regulations;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Lateness(Registrations registrations, Regulations regulations, WorkingCalendar calendar, Clock clock) {
        this.registrations = registrations;
        this.regulations = regulations;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A directive that was entered after its day. */
    record Late(RegisteredDirective directive, LocalDate by) {}

    /** {@code judged} are those that have a day at all; of the late ones the newest are listed. */
    record OfYear(int all, int judged, int late, List<Late> newest) {}

    OfYear ofYear(Viewer viewer, LocalDate today) {
        var period = new Period(LocalDate.of(today.getYear(), 1, 1), today);
        List<RegisteredDirective> all = registrations.of(viewer, period, clock.instant());
        List<Late> late = all.stream()
                .flatMap(one -> {
                    LocalDate by = by(one);
                    return by != null && one.registeredOn().isAfter(by) ? Stream.of(new Late(one, by)) : Stream.empty();
                })
                .toList();
        int judged = (int) all.stream().filter(one -> by(one) != null).count();
        return new OfYear(
                all.size(),
                judged,
                late.size(),
                late.reversed().stream().limit(MOST).toList());
    }

    private @Nullable LocalDate by(RegisteredDirective one) {
        return one.registerBy() != null
                ? one.registerBy()
                : regulations
                        .inForceOn(one.issuedOn())
                        .flatMap(profile -> profile.registerBy(calendar, one.issuedOn(), one.tasks(), one.agencies()))
                        .orElse(null);
    }
}
