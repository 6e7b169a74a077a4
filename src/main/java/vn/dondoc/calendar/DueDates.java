package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a deadline into the day it is due, and shows the arithmetic (Civil Code 2015, Articles 147 and 148). */
public final class DueDates {

    private final WorkingCalendar calendar;

    public DueDates(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    public Due resolve(Deadline deadline, Anchors anchors, DueRules rules) {
        return switch (deadline) {
            case Deadline.On on -> fixed(on, rules);
            case Deadline.Within within -> within(within, anchors.of(within.anchor()));
            case Deadline.Recurring recurring -> recurring(recurring, anchors.issued());
            case Deadline.Immediate now -> anchors.issued() == null ? none() : due(anchors.issued(), List.of());
            case Deadline.None none -> none();
        };
    }

    /** As {@link #resolve(Deadline, Anchors, DueRules)} where the regulation says nothing else. */
    public Due resolve(Deadline deadline, Anchors anchors) {
        return resolve(deadline, anchors, DueRules.USUAL);
    }

    private Due fixed(Deadline.On on, DueRules rules) {
        LocalDate day = on.before() && rules.beforeIsStrict() ? on.date().minusDays(1) : on.date();
        return rules.rollsFixedDates() ? rolled(day, new ArrayList<>()) : due(day, List.of());
    }

    private Due within(Deadline.Within within, @Nullable LocalDate start) {
        if (start == null) {
            return none();
        }
        List<Arithmetic.Step> steps = new ArrayList<>();
        steps.add(new Arithmetic.Step(start, Arithmetic.Kind.START, 0, ""));
        return switch (within.unit()) {
            case WORKING_DAY -> workingDays(start, within.n(), steps);
            case DAY -> rolled(start.plusDays(within.n()), steps);
            case MONTH -> rolled(start.plusMonths(within.n()), steps);
            case HOUR -> due(start.plusDays((within.n() + 23) / 24), steps);
        };
    }

    private Due workingDays(LocalDate start, int n, List<Arithmetic.Step> steps) {
        LocalDate day = start;
        for (int count = 0; count < n; ) {
            day = day.plusDays(1);
            if (calendar.works(day)) {
                count++;
                steps.add(new Arithmetic.Step(day, Arithmetic.Kind.COUNTED, count, ""));
            } else {
                steps.add(skipped(day));
            }
        }
        steps.removeLast();
        return due(day, steps, n);
    }

    /** The last day of a span that is a day of rest gives way to the next working day. */
    private Due rolled(LocalDate last, List<Arithmetic.Step> steps) {
        LocalDate day = last;
        while (!calendar.works(day)) {
            steps.add(skipped(day));
            day = day.plusDays(1);
        }
        return due(day, steps);
    }

    private Due recurring(Deadline.Recurring recurring, @Nullable LocalDate issued) {
        return issued == null ? none() : due(Occurrences.firstOnOrAfter(recurring, issued), List.of());
    }

    private Arithmetic.Step skipped(LocalDate day) {
        return new Arithmetic.Step(day, Arithmetic.Kind.SKIPPED, 0, calendar.restsBecause(day));
    }

    private Due due(LocalDate day, List<Arithmetic.Step> before) {
        return due(day, before, 0);
    }

    private Due due(LocalDate day, List<Arithmetic.Step> before, int count) {
        List<Arithmetic.Step> steps = new ArrayList<>(before);
        steps.add(new Arithmetic.Step(day, Arithmetic.Kind.DUE, count, ""));
        return new Due(day, new Arithmetic(steps), !calendar.works(day), !calendar.complete(day.getYear()));
    }

    private static Due none() {
        return new Due(null, new Arithmetic(List.of()), false, false);
    }
}
