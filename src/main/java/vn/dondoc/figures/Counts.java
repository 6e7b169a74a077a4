package vn.dondoc.figures;

/**
 * Every count over some tasks, or over some assignments; the two are never added. {@code total} is {@code carriedOver} plus
 * {@code assigned}, and the sum of all standings; {@code withoutDeadline} and {@code extended} cut across them.
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
        int withoutDeadline,
        int extended) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

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

    /** Still to be done, in time or not. */
    public int open() {
        return inProgress() + notStarted();
    }

    /** Not finished: what the next period carries over. */
    public int pending() {
        return open() + awaiting + returned;
    }

    public int of(Measure measure) {
        return switch (measure) {
            case TOTAL -> total();
            case CARRIED_OVER -> carriedOver;
            case ASSIGNED -> assigned;
            case DONE -> done();
            case DONE_IN_TIME -> doneInTime;
            case DONE_LATE -> doneLate;
            case AWAITING -> awaiting;
            case RETURNED -> returned;
            case IN_PROGRESS -> inProgress();
            case IN_PROGRESS_IN_TIME -> inProgressInTime;
            case IN_PROGRESS_OVERDUE -> inProgressOverdue;
            case NOT_STARTED -> notStarted();
            case NOT_STARTED_IN_TIME -> notStartedInTime;
            case NOT_STARTED_OVERDUE -> notStartedOverdue;
            case OPEN -> open();
            case OVERDUE -> overdue();
            case PENDING -> pending();
            case WITHOUT_DEADLINE -> withoutDeadline;
            case EXTENDED -> extended;
            case SOON -> throw new IllegalArgumentException("How many are due soon depends on the calendar");
        };
    }

    /** In per cent of the total, with one decimal; 0 where there is nothing. */
    public double share(Measure measure) {
        return percent(of(measure), total());
    }

    /** Of what is done, how much was done in time, in per cent. */
    public double inTimeShare() {
        return percent(doneInTime, done());
    }

    private static double percent(int part, int whole) {
        return whole == 0 ? 0 : Math.round(1000.0 * part / whole) / 10.0;
    }

    Counts plus(Standing standing, boolean carried, boolean noDeadline, boolean wasExtended, int n) {
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
                withoutDeadline + (noDeadline ? n : 0),
                extended + (wasExtended ? n : 0));
    }
}
