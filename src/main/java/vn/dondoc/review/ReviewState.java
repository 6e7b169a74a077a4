package vn.dondoc.review;

/** How far a person is with a document: waiting, begun, confirmed, or found to give no tasks. */
public enum ReviewState {
    WAITING,
    DRAFT,
    CONFIRMED,
    REJECTED;

    boolean open() {
        return this == WAITING || this == DRAFT;
    }
}
