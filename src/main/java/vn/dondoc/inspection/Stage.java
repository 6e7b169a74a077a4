package vn.dondoc.inspection;

/** How far an inspection is. */
public enum Stage {
    /** Proposed, its decision being written. */
    PREPARED,
    /** Where the regulation foresees proposals only: it was answered. */
    SETTLED,
    ISSUED,
    ENDED,
    CONCLUDED,
    CANCELLED;

    public boolean over() {
        return this == SETTLED || this == CONCLUDED || this == CANCELLED;
    }
}
