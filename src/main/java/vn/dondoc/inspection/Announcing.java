package vn.dondoc.inspection;

/** Whoever tells people of decisions about inspections implements this; called in the transaction in which the decision is kept. */
public interface Announcing {

    /** Which paper there is to tell of. */
    enum What {
        DECIDED,
        CANCELLED,
        NOTIFIED
    }

    void announced(Inspection inspection, What what);
}
