package vn.dondoc.review;

import vn.dondoc.archive.DocumentId;
import vn.dondoc.audit.Actor;

/** A package that made something of a confirmed directive: it undoes that when a person takes his confirmation back. */
public interface Unconfirming {

    /** False where somebody has acted on it already; then nothing is undone. Called in the transaction that takes the confirmation back. */
    boolean undo(DocumentId document, Actor actor);
}
