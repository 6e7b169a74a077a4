package vn.dondoc.intake;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/** A place in the ledger from which to go on: written into addresses as instant and id. */
record LedgerSpot(Instant seenAt, UUID id) {

    /** Before everything that can have been seen. */
    static final LedgerSpot NEWEST = new LedgerSpot(Instant.parse("9999-12-31T00:00:00Z"), new UUID(0, 0));

    static LedgerSpot of(Receipt receipt) {
        return new LedgerSpot(receipt.seenAt(), receipt.id().value());
    }

    /** Empty for what is no such place. */
    static Optional<LedgerSpot> parse(String text) {
        var parts = text.split("_", 2);
        try {
            return parts.length == 2
                    ? Optional.of(new LedgerSpot(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (DateTimeParseException | IllegalArgumentException noSpot) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return seenAt + "_" + id;
    }
}
