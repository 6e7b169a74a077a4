package vn.dondoc.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Sha256;

/**
 * One row of the ledger. {@code name} is in NFC and, like the hash, null for what was secret. {@code reason} is a message key in the
 * bundle of the package that decided; {@code reason.next} says what a person can do. {@code parent} is the package or mail it came
 * out of; {@code past} as in {@link Arrival}.
 */
public record Receipt(
        ReceiptId id,
        Source source,
        @Nullable String name,
        long size,
        @Nullable Sha256 sha256,
        Fate fate,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable DocumentId document,
        @Nullable ReceiptId duplicateOf,
        @Nullable ReceiptId parent,
        boolean past,
        Defaults defaults,
        Instant seenAt,
        @Nullable Instant decidedAt) {

    /** The name, or nothing where none may be known. */
    public String shownName() {
        return name == null ? "" : name;
    }
}
