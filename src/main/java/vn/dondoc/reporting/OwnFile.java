package vn.dondoc.reporting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of the Office in the place of one of the program; {@code failure} is why it did not print the last report. */
record OwnFile(
        UUID id,
        Replaceable name,
        String hash,
        String content,
        Origin origin,
        State state,
        String offeredBy,
        Instant offeredAt,
        @Nullable Instant seenAt,
        @Nullable String switchedBy,
        @Nullable Instant switchedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable String failure) {

    enum Origin {
        UPLOAD,
        FOLDER
    }

    enum State {
        OFFERED,
        IN_USE,
        PAST
    }

    /** Enough of the hash to tell two files apart. */
    public String mark() {
        return hash.substring(0, 12);
    }

    public boolean wasSeen() {
        return seenAt != null;
    }
}
