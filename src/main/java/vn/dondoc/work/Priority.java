package vn.dondoc.work;

/** Which of two pieces of work at a stage is done first; among the same the older one. */
public enum Priority {
    HIGHEST,
    HIGH,
    RAISED,
    NORMAL;

    /** The one of the two that is done first. */
    public Priority or(Priority other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** As it stands in the database: the smaller the sooner. */
    int rank() {
        return ordinal();
    }

    static Priority of(int rank) {
        return values()[rank];
    }
}
