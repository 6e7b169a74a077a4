package vn.dondoc.work;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One piece of work that is not finished, as a person looks at it. */
public record OpenWork(
        long id,
        String stage,
        UUID subject,
        State state,
        int attempt,
        Instant nextAt,
        @Nullable String reason,
        @Nullable String detail) {

    /** Whether work waits for a worker, is with one, or waits for a person. */
    public enum State {
        READY,
        CLAIMED,
        PARKED
    }
}
