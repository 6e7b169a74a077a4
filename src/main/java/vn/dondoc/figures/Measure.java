package vn.dondoc.figures;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One figure of the table, as the condition on {@code u} for the rows it counts. Sums of standings are made of their conditions. */
public enum Measure {
    TOTAL("TRUE"),
    CARRIED_OVER("u.assigned_on < :start"),
    ASSIGNED("u.assigned_on >= :start"),
    DONE(any(Standing.DONE_IN_TIME, Standing.DONE_LATE)),
    DONE_IN_TIME(any(Standing.DONE_IN_TIME)),
    DONE_LATE(any(Standing.DONE_LATE)),
    AWAITING(any(Standing.AWAITING_CONFIRMATION)),
    RETURNED(any(Standing.RETURNED)),
    IN_PROGRESS(any(Standing.IN_PROGRESS_IN_TIME, Standing.IN_PROGRESS_OVERDUE)),
    IN_PROGRESS_IN_TIME(any(Standing.IN_PROGRESS_IN_TIME)),
    IN_PROGRESS_OVERDUE(any(Standing.IN_PROGRESS_OVERDUE)),
    NOT_STARTED(any(Standing.NOT_STARTED_IN_TIME, Standing.NOT_STARTED_OVERDUE)),
    NOT_STARTED_IN_TIME(any(Standing.NOT_STARTED_IN_TIME)),
    NOT_STARTED_OVERDUE(any(Standing.NOT_STARTED_OVERDUE)),
    /** Still to be done, in time or not. */
    OPEN("u.turn = 0"),
    OVERDUE(any(Standing.IN_PROGRESS_OVERDUE, Standing.NOT_STARTED_OVERDUE)),
    /** Due within three working days, or due already while results may still be entered. */
    SOON("u.turn = 0 AND COALESCE(u.red_after, u.due_on) >= :closing AND u.due_on <= :soonBy"),
    /** Not finished: what the next period carries over. */
    PENDING("u.turn < 2"),
    WITHOUT_DEADLINE("u.due_on IS NULL"),
    EXTENDED("u.extended");

    /** Which turn of a task it counts alone; null where it counts those of several. */
    @Nullable
    Integer turn() {
        return switch (this) {
            case DONE, DONE_IN_TIME, DONE_LATE -> 2;
            case AWAITING, RETURNED -> 1;
            case IN_PROGRESS,
                    IN_PROGRESS_IN_TIME,
                    IN_PROGRESS_OVERDUE,
                    NOT_STARTED,
                    NOT_STARTED_IN_TIME,
                    NOT_STARTED_OVERDUE,
                    OPEN,
                    OVERDUE,
                    SOON -> 0;
            case TOTAL, CARRIED_OVER, ASSIGNED, PENDING, WITHOUT_DEADLINE, EXTENDED -> null;
        };
    }

    private final String condition;

    Measure(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    private static String any(Standing... standings) {
        return Arrays.stream(standings).map(Standing::condition).collect(Collectors.joining(" OR ", "(", ")"));
    }
}
