package vn.dondoc.notice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.regulation.Regulations;

/**
 * The days to remind on, in working days. Only the newest occasion counts, so that whoever was away for a month is reminded once of what is
 * so now, and not of every day he missed.
 */
@Component
class Occasions {

    /** A reminder long before, and one on the eve; between them the last day to ask for an extension where the regulation has one. */
    private static final int LONG_BEFORE = 5;

    private static final int EVE = 1;

    private final WorkingCalendar calendar;
    private final Regulations regulations;
    private final ReminderSettings settings;

    Occasions(WorkingCalendar calendar, Regulations regulations, ReminderSettings settings) {
        this.calendar = calendar;
        this.regulations = regulations;
        this.settings = settings;
    }

    /** {@code last} is the last day on which it does not show red. */
    Optional<Occasion> ofDeadline(LocalDate due, LocalDate last, LocalDate today) {
        LocalDate after = last.isBefore(today) ? after(last, today) : null;
        if (after != null) {
            return Optional.of(new Occasion(NoticeKind.AFTER, after, due));
        }
        LocalDate dueDay = workedBy(due);
        if (!dueDay.isAfter(today)) {
            return Optional.of(new Occasion(NoticeKind.DUE, dueDay, due));
        }
        return before().stream()
                .sorted()
                .map(n -> calendar.minus(due, n))
                .filter(day -> !day.isAfter(today))
                .findFirst()
                .map(day -> new Occasion(NoticeKind.BEFORE, day, due));
    }

    /** A duty is told of on its eve, on its day, and once when it is over. */
    Optional<Occasion> ofDuty(LocalDate due, LocalDate today) {
        LocalDate[] days = {calendar.plus(due, 1), workedBy(due), calendar.minus(due, EVE)};
        for (LocalDate day : days) {
            if (!day.isAfter(today)) {
                return Optional.of(new Occasion(NoticeKind.DUTY, day, due));
            }
        }
        return Optional.empty();
    }

    /** Something that has been so since a day; 0 working days: nobody is told. */
    Optional<Occasion> ofState(LocalDate since, int workingDays, LocalDate today) {
        LocalDate day = calendar.plus(since, workingDays);
        return workingDays == 0 || day.isAfter(today)
                ? Optional.empty()
                : Optional.of(new Occasion(NoticeKind.WAITS, day, since));
    }

    /** How many working days before a deadline, as set or as the regulation suggests. */
    TreeSet<Integer> before() {
        var days = new TreeSet<>(settings.before());
        if (days.isEmpty()) {
            days.add(LONG_BEFORE);
            days.add(EVE);
            regulations.active().days("extension.request-lead").ifPresent(days::add);
        }
        return days;
    }

    private @Nullable LocalDate after(LocalDate last, LocalDate today) {
        int over = calendar.between(last, today);
        int newest = settings.after().stream()
                .filter(n -> n <= over)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        int longest =
                settings.after().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (settings.every() > 0 && over > longest) {
            newest = Math.max(newest, longest + (over - longest) / settings.every() * settings.every());
        }
        return newest == 0 ? null : calendar.plus(last, newest);
    }

    private LocalDate workedBy(LocalDate day) {
        return calendar.works(day) ? day : calendar.minus(day, 1);
    }
}
