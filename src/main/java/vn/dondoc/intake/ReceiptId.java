package vn.dondoc.intake;

import java.util.UUID;

/** Names one file that was seen: one row in the ledger, and the folder and file in which its bytes wait. */
public record ReceiptId(UUID value) {

    public static ReceiptId random() {
        return new ReceiptId(UUID.randomUUID());
    }

    public static ReceiptId of(String text) {
        return new ReceiptId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
