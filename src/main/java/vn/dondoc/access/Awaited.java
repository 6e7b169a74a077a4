package vn.dondoc.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for a leader's word: what it is about, who asks, in which words and with which proposal. {@code dueOn} is its own day,
 * {@code red} says that it is over; {@code proposedOn} is the day that is asked for, where a day is; {@code signer} signed what it belongs to.
 * {@code task} is null for what belongs to none.
 */
public record Awaited(
        String source,
        UUID id,
        String subject,
        String asker,
        Instant since,
        @Nullable String text,
        @Nullable String proposal,
        @Nullable LocalDate proposedOn,
        @Nullable LocalDate dueOn,
        boolean red,
        @Nullable String signer,
        String path,
        @Nullable UUID task,
        @Nullable UUID assignment,
        Set<Awaiting.Verdict> verdicts) {

    public Awaited {
        verdicts = Set.copyOf(verdicts);
    }
}
