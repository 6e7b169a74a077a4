package vn.dondoc.review;

import vn.dondoc.reading.Signature;
import vn.dondoc.reading.TrustedRoots.Trust;

/** A digital signature as the review page shows it. */
record SignatureView(Signature signature, Trust trust) {

    /** The message that says it in few words. */
    public String verdict() {
        return "review.signature."
                + switch (signature.integrity()) {
                    case INTACT ->
                        switch (trust) {
                            case TRUSTED -> "valid";
                            case UNKNOWN -> "unknown";
                            case NOT_VALID_THEN -> "expired";
                        };
                    case ADDED_TO -> "addedTo";
                    case CHANGED -> "changed";
                    case BROKEN -> "broken";
                    case UNCHECKED -> "unchecked";
                };
    }

    /** The colour: done, soon or overdue, as everywhere. */
    public String tone() {
        return switch (signature.integrity()) {
            case INTACT -> trust == Trust.TRUSTED ? "done" : "soon";
            case ADDED_TO, UNCHECKED -> "soon";
            case CHANGED, BROKEN -> "overdue";
        };
    }
}
