package vn.dondoc.deciding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.access.Awaiting.Verdict;

/** What a leader said about something; {@code by} is who entered it, the leader himself or whoever had his signed letter in hand. */
record LeaderWord(
        UUID id,
        String source,
        UUID item,
        String subject,
        Verdict verdict,
        String text,
        @Nullable LocalDate day,
        @Nullable String number,
        @Nullable LocalDate paperOn,
        String leader,
        boolean moved,
        String by,
        Instant at,
        @Nullable UUID task) {}
