package vn.dondoc.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.archive.DocumentId;

/**
 * What a person said of a directive and another one. {@code outgoing}: this one does it to the other; else the other does it to this one.
 * {@code issuedOn} is null while nobody has confirmed the other's.
 */
public record Relation(
        RelationKind kind,
        boolean outgoing,
        DocumentId other,
        String number,
        @Nullable LocalDate issuedOn,
        String subject,
        boolean confirmed,
        @Nullable String quote,
        String decidedBy) {

    /** A message key. */
    public String words() {
        return "relation." + kind + (outgoing ? "" : ".back");
    }
}
