package vn.dondoc.publication;

import java.util.Set;

/** Somebody tried to make a publication of words that may not be published. It says why, and never repeats the words. */
final class NotPublic extends IllegalArgumentException {

    private final transient Set<Objection> objections;

    NotPublic(Set<Objection> objections) {
        super("Not for the public: " + objections);
        this.objections = Set.copyOf(objections);
    }

    Set<Objection> objections() {
        return objections;
    }
}
