package vn.dondoc.access;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Counts the wrong tokens of each address. Whoever shows too many is told to wait and costs no further row in the audit trail; a right
 * token is served all the same, for behind a proxy everybody has one address.
 */
@Component
class WrongTokens {

    static final int ALLOWED = 20;
    static final Duration WINDOW = Duration.ofMinutes(5);

    /** What is to be done about one more wrong token. */
    enum Verdict {
        FIRST,
        REFUSED,
        TOO_MANY
    }

    private final RecentCounts counts;

    WrongTokens(Clock clock) {
        this.counts = new RecentCounts(WINDOW, clock);
    }

    Verdict another(String address) {
        int wrong = counts.another(address);
        if (wrong > ALLOWED) {
            return Verdict.TOO_MANY;
        }
        return wrong == 1 ? Verdict.FIRST : Verdict.REFUSED;
    }
}
