package vn.dondoc.work;

import java.util.UUID;

/**
 * What a stage found out, not yet written. The slow part is over when one exists; {@link #keep()} writes it in the same transaction in
 * which the work is handed to the next stage, so that a kill leaves either both or neither.
 */
public interface StageResult {

    Claim claim();

    void keep();

    /** How soon the next stage is due: as this one was, unless it found out more. */
    default Priority priority() {
        return claim().priority();
    }

    /** Whom the next stage is owed to; asked after {@link #keep()}, for a receipt only then becomes a document. */
    default UUID subject() {
        return claim().subject();
    }
}
