package vn.dondoc.publication;

import vn.dondoc.figures.Counts;
import vn.dondoc.figures.Measure;

/** The figures that the public may know of some tasks or assignments. None tells of anything secret: there is no field for it. */
public record PublicCounts(
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

    static PublicCounts of(Counts counts) {
        return new PublicCounts(
                counts.carriedOver(),
                counts.assigned(),
                counts.doneInTime(),
                counts.doneLate(),
                counts.awaiting(),
                counts.returned(),
                counts.inProgressInTime(),
                counts.inProgressOverdue(),
                counts.notStartedInTime(),
                counts.notStartedOverdue(),
                counts.withoutDeadline());
    }

    /** How they are summed up is said where they are counted. */
    int of(Measure measure) {
        return counts().of(measure);
    }

    private Counts counts() {
        return new Counts(
                carriedOver,
                assigned,
                doneInTime,
                doneLate,
                awaiting,
                returned,
                inProgressInTime,
                inProgressOverdue,
                notStartedInTime,
                notStartedOverdue,
                withoutDeadline,
                0);
    }

    public int total() {
        return of(Measure.TOTAL);
    }

    public int done() {
        return of(Measure.DONE);
    }

    public int inProgress() {
        return of(Measure.IN_PROGRESS);
    }

    public int notStarted() {
        return of(Measure.NOT_STARTED);
    }

    public int overdue() {
        return of(Measure.OVERDUE);
    }

    /** In thousandths of what is done. */
    public int inTimeShare() {
        return (int) Math.round(10 * counts().inTimeShare());
    }

    /** In thousandths of the total. */
    public int doneShare() {
        return (int) Math.round(10 * counts().share(Measure.DONE));
    }
}
