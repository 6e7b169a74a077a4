package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.List;

/** How a due day was counted, day by day: what counted, and what was skipped and why, to be shown struck out. */
public record Arithmetic(List<Step> steps) {

    public Arithmetic {
        steps = List.copyOf(steps);
    }

    /** One day of the count; {@code count} is its number where it counts, {@code why} its reason where it is skipped. */
    public record Step(LocalDate day, Kind kind, int count, String why) {}

    /** What a day is to the count. */
    public enum Kind {
        START,
        COUNTED,
        SKIPPED,
        DUE
    }

    public boolean skips() {
        return steps.stream().anyMatch(step -> step.kind() == Kind.SKIPPED);
    }
}
