package vn.dondoc.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.figures.ListedTask;

/**
 * One agency's part in a task as the figures list it, with what a reminder needs besides: {@code since} is the day on which its present state
 * began, {@code restricted} says that its directive is for the Office alone.
 */
record OwnPart(
        ListedTask row,
        @Nullable AgencyId agency,
        @Nullable LocalDate redAfter,
        LocalDate since,
        boolean restricted,
        int version,
        Instant changedAt) {

    UUID id() {
        return row.id();
    }

    /** Whether somebody still has to work on it. */
    boolean open() {
        return switch (row.standing()) {
            case IN_PROGRESS_IN_TIME, IN_PROGRESS_OVERDUE, NOT_STARTED_IN_TIME, NOT_STARTED_OVERDUE -> true;
            case DONE_IN_TIME, DONE_LATE, AWAITING_CONFIRMATION, RETURNED -> false;
        };
    }

    boolean overdue() {
        return switch (row.standing()) {
            case IN_PROGRESS_OVERDUE, NOT_STARTED_OVERDUE -> true;
            default -> false;
        };
    }

    @Nullable
    LocalDate last() {
        return redAfter == null ? row.dueOn() : redAfter;
    }

    /** The name of the state that may last too long. */
    String state() {
        return switch (row.standing()) {
            case IN_PROGRESS_OVERDUE, NOT_STARTED_OVERDUE -> "OVERDUE";
            case NOT_STARTED_IN_TIME -> "NOT_STARTED";
            case IN_PROGRESS_IN_TIME -> "IN_PROGRESS";
            case AWAITING_CONFIRMATION -> "AWAITING_CONFIRMATION";
            case RETURNED -> "RETURNED";
            case DONE_IN_TIME, DONE_LATE -> "DONE";
        };
    }
}
