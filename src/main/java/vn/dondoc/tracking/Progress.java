package vn.dondoc.tracking;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How far an assignment has come. Whether that is in time is the other axis: {@link Situation}. */
public enum Progress {
    NOT_STARTED,
    IN_PROGRESS,
    AWAITING_CONFIRMATION,
    DONE,
    CLOSED,
    /** Sent back by the agency; the Office has not answered yet. */
    RETURNED,
    /** Sent back, and the Office agreed: it counts nowhere. */
    TAKEN_BACK;

    private static final Set<Progress> OPEN = EnumSet.of(NOT_STARTED, IN_PROGRESS);
    private static final Set<Progress> FINISHED = EnumSet.of(DONE, CLOSED);

    /** Whether somebody still has to work on it, so that a deadline can pass. */
    public boolean open() {
        return OPEN.contains(this);
    }

    public boolean finished() {
        return FINISHED.contains(this);
    }

    /** Whose turn it is in a list: theirs who work on it, the Office's, nobody's any more; what counts nowhere comes last. */
    int turn() {
        return switch (this) {
            case NOT_STARTED, IN_PROGRESS -> 0;
            case AWAITING_CONFIRMATION, RETURNED -> 1;
            case DONE, CLOSED -> 2;
            case TAKEN_BACK -> 3;
        };
    }

    /** How far a task has come whose leading agencies have come so far. */
    static Progress together(List<Progress> leads) {
        List<Progress> held = leads.stream().filter(one -> one != TAKEN_BACK).toList();
        if (held.isEmpty()) {
            return leads.isEmpty() ? NOT_STARTED : TAKEN_BACK;
        }
        if (held.stream().allMatch(held.get(0)::equals)) {
            return held.get(0);
        }
        if (held.stream().allMatch(Progress::finished)) {
            return DONE;
        }
        if (held.stream().anyMatch(Progress::open)) {
            return IN_PROGRESS;
        }
        return held.contains(RETURNED) ? RETURNED : AWAITING_CONFIRMATION;
    }
}
