package vn.dondoc.intake;

import org.jspecify.annotations.Nullable;

/**
 * A file as it is entered in the ledger. {@code parent} is the package or mail it came out of; {@code past} marks a file of the archive
 * of years, which is read and indexed but gives no work to anybody.
 */
public record Arrival(
        ReceiptId id, Source source, String name, @Nullable ReceiptId parent, boolean past) {

    public Arrival(ReceiptId id, Source source, String name) {
        this(id, source, name, null, false);
    }

    /** The same under a name that can do no harm. */
    Arrival safelyNamed() {
        return new Arrival(id, source, FileNames.sent(name), parent, past);
    }
}
