package vn.dondoc.intake;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names one file that was seen: one row in the ledger, and the folder and file in which its bytes wait. */
public record ReceiptId(UUID value) {

    public static ReceiptId random() {
        return new ReceiptId(UUID.randomUUID());
    }

    /** The one id of what has this natural key, however often it is met. */
    public static ReceiptId named(String key) {
        return new ReceiptId(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
    }

    public static ReceiptId of(String text) {
        return new ReceiptId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
