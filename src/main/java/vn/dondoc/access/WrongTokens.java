package vn.dondoc.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts the wrong tokens of each address. Whoever shows too many is told to wait and costs no further row in the audit trail; a right
 * token is served all the same, for behind a proxy everybody has one address.
 */
@Component
class WrongTokens {

    static final int ALLOWED = 20;
    static final Duration WINDOW = Duration.ofMinutes(5);

    /** Nobody fills the memory by changing his address. */
    private static final int ADDRESSES = 10_000;

    /** What is to be done about one more wrong token. */
    enum Verdict {
        FIRST,
        REFUSED,
        TOO_MANY
    }

    private record Count(Instant since, int wrong) {}

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > ADDRESSES;
        }
    };

    WrongTokens(Clock clock) {
        this.clock = clock;
    }

    synchronized Verdict another(String address) {
        var now = clock.instant();
        var count = counts.merge(
                address,
                new Count(now, 1),
                (before, one) ->
                        before.since().plus(WINDOW).isAfter(now) ? new Count(before.since(), before.wrong() + 1) : one);
        if (count.wrong() > ALLOWED) {
            return Verdict.TOO_MANY;
        }
        return count.wrong() == 1 ? Verdict.FIRST : Verdict.REFUSED;
    }
}
