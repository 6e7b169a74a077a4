package vn.dondoc.figures;

/**
 * Every count over some tasks, or over some assignments; the two are never added. {@code total} is {@code carriedOver} plus
 * {@code assigned}, and the sum of all standings; {@code withoutDeadline} cuts across them.
 */
public record Counts(
        int carriedOver,
        int assigned,
        int doneInTime,
        int doneLate,
        int awaiting,
        int returned,
        int inProgressInTime,
        int inProgressOverdue,
        int notStartedInTime,
        int notStartedOverdue,
        int withoutDeadline) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public int total() {
        return carriedOver + assigned;
    }

    public int done() {
        return doneInTime + doneLate;
    }

    public int inProgress() {
        return inProgressInTime + inProgressOverdue;
    }

    public int notStarted() {
        return notStartedInTime + notStartedOverdue;
    }

    public int overdue() {
        return inProgressOverdue + notStartedOverdue;
    }

    Counts plus(Standing standing, boolean carried, boolean noDeadline, int n) {
        return new Counts(
                carriedOver + (carried ? n : 0),
                assigned + (carried ? 0 : n),
                doneInTime + (standing == Standing.DONE_IN_TIME ? n : 0),
                doneLate + (standing == Standing.DONE_LATE ? n : 0),
                awaiting + (standing == Standing.AWAITING_CONFIRMATION ? n : 0),
                returned + (standing == Standing.RETURNED ? n : 0),
                inProgressInTime + (standing == Standing.IN_PROGRESS_IN_TIME ? n : 0),
                inProgressOverdue + (standing == Standing.IN_PROGRESS_OVERDUE ? n : 0),
                notStartedInTime + (standing == Standing.NOT_STARTED_IN_TIME ? n : 0),
                notStartedOverdue + (standing == Standing.NOT_STARTED_OVERDUE ? n : 0),
                withoutDeadline + (noDeadline ? n : 0));
    }
}
