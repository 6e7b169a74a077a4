package vn.dondoc.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody is away, and another acts for him, from the first day to the last one; {@code endedAt} where it was ended before. */
public record Delegation(
        UUID id,
        String absent,
        String absentName,
        String substitute,
        String substituteName,
        LocalDate from,
        LocalDate to,
        String reason,
        @Nullable Instant endedAt) {

    /** Whether the substitute acts on this day. */
    public boolean holdsOn(LocalDate day) {
        return endedAt == null && !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether it may still hold, today or later. */
    public boolean isAheadOf(LocalDate day) {
        return endedAt == null && !day.isAfter(to);
    }
}
