package vn.dondoc.tracking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person sees of a task at a glance: both axes in one word, with the glossary's colour. */
public enum Situation {
    OVERDUE("overdue"),
    /** The day has come, and the regulation still leaves time to enter the result. */
    DUE("due"),
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

    /** {@code redAfter} is the last day on which it is not overdue; null where that is the due day. */
    static Situation of(
            Progress progress, @Nullable LocalDate dueOn, @Nullable LocalDate redAfter, boolean late, Today today) {
        return switch (progress) {
            case NOT_STARTED, IN_PROGRESS -> open(progress, dueOn, redAfter == null ? dueOn : redAfter, today);
            case AWAITING_CONFIRMATION -> AWAITING_CONFIRMATION;
            case RETURNED -> RETURNED;
            case DONE -> late ? DONE_LATE : DONE_IN_TIME;
            case CLOSED -> CLOSED;
            case TAKEN_BACK -> TAKEN_BACK;
        };
    }

    static Situation of(Assignment one, Today today) {
        return of(one.progress(), one.dueOn(), one.redAfter(), one.late(), today);
    }

    static Situation of(Task task, Today today) {
        return of(task.progress(), task.dueOn(), task.redAfter(), task.late(), today);
    }

    private static Situation open(
            Progress progress, @Nullable LocalDate dueOn, @Nullable LocalDate redAfter, Today today) {
        if (redAfter != null && redAfter.isBefore(today.day())) {
            return OVERDUE;
        }
        if (dueOn != null && dueOn.isBefore(today.day())) {
            return DUE;
        }
        if (dueOn != null && !dueOn.isAfter(today.soonBy())) {
            return SOON;
        }
        return progress == Progress.NOT_STARTED ? NOT_STARTED : IN_PROGRESS;
    }
}
