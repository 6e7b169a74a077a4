package vn.dondoc.publication;

import java.util.Set;

/** What came of something that a person wanted done. */
sealed interface Outcome {

    record Done() implements Outcome {}

    /** Somebody else was quicker, or may do it and this one not. */
    record Outrun() implements Outcome {}

    /** A correction or a withdrawal says why. */
    record ReasonMissing() implements Outcome {}

    record Refused(Set<Objection> objections) implements Outcome {}
}
