package vn.dondoc.publication;

import vn.dondoc.figures.Counts;

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

    /** In thousandths of what is done. */
    public int inTimeShare() {
        return done() == 0 ? 0 : Math.round(1000f * doneInTime / done());
    }

    /** In thousandths of the total. */
    public int doneShare() {
        return total() == 0 ? 0 : Math.round(1000f * done() / total());
    }
}
