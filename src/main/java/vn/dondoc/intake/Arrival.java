package vn.dondoc.intake;

import org.jspecify.annotations.Nullable;

/**
 * A file as it is entered in the ledger. {@code parent} is the package or mail it came out of; {@code past} marks a file of the archive
 * of years, which is read and indexed but gives no work to anybody. What has a parent and no defaults has those of its parent.
 */
public record Arrival(
        ReceiptId id, Source source, String name, @Nullable ReceiptId parent, boolean past, Defaults defaults) {

    public Arrival(ReceiptId id, Source source, String name) {
        this(id, source, name, null, false);
    }

    public Arrival(ReceiptId id, Source source, String name, @Nullable ReceiptId parent, boolean past) {
        this(id, source, name, parent, past, Defaults.NONE);
    }

    /** The same under a name that can do no harm. */
    Arrival safelyNamed() {
        return new Arrival(id, source, FileNames.sent(name), parent, past, defaults);
    }
}
