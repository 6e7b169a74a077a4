package vn.dondoc.conduct;

/** What is kept of how the regulation is carried out. */
enum RecordKind {
    INTERNAL_REGULATION,
    PLAN,
    TRAINING,
    /** Somebody proposes to change the regulation, and the Office answers. */
    AMENDMENT;

    public boolean answered() {
        return this == AMENDMENT;
    }

    /** Whether it is a document, so that it has a number. */
    public boolean ofPaper() {
        return this == INTERNAL_REGULATION || this == PLAN;
    }
}
