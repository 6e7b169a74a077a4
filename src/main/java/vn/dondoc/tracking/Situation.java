package vn.dondoc.tracking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person sees of a task at a glance: both axes in one word, with the glossary's colour. */
public enum Situation {
    OVERDUE("overdue"),
    SOON("soon"),
    NOT_STARTED("new"),
    IN_PROGRESS("progress"),
    AWAITING_CONFIRMATION("awaiting"),
    RETURNED("returned"),
    DONE_IN_TIME("done"),
    DONE_LATE("late"),
    CLOSED("closed"),
    TAKEN_BACK("taken");

    private final String kind;

    Situation(String kind) {
        this.kind = kind;
    }

    /** The name of its colour and icon on the screen, and of its words in the messages. */
    public String kind() {
        return kind;
    }

    static Situation of(Progress progress, @Nullable LocalDate dueOn, boolean late, Today today) {
        return switch (progress) {
            case NOT_STARTED, IN_PROGRESS -> open(progress, dueOn, today);
            case AWAITING_CONFIRMATION -> AWAITING_CONFIRMATION;
            case RETURNED -> RETURNED;
            case DONE -> late ? DONE_LATE : DONE_IN_TIME;
            case CLOSED -> CLOSED;
            case TAKEN_BACK -> TAKEN_BACK;
        };
    }

    private static Situation open(Progress progress, @Nullable LocalDate dueOn, Today today) {
        if (dueOn != null && dueOn.isBefore(today.day())) {
            return OVERDUE;
        }
        if (dueOn != null && !dueOn.isAfter(today.soonBy())) {
            return SOON;
        }
        return progress == Progress.NOT_STARTED ? NOT_STARTED : IN_PROGRESS;
    }
}
