package vn.dondoc.suggestion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** How far each guess can be trusted by what people have decided so far. */
@Component
public class Trusts {

    /** So long after a verdict of another process a page may show what held before it. */
    private static final Duration FRESH = Duration.ofSeconds(20);

    private record Taken(Calibration calibration, long changes, Instant at) {}

    private final Verdicts verdicts;
    private final Clock clock;
    private final AtomicReference<Taken> last = new AtomicReference<>();

    Trusts(Verdicts verdicts, Clock clock) {
        this.verdicts = verdicts;
        this.clock = clock;
    }

    public Trust of(Verdict.Field field, String rule, int percent) {
        return current().of(field, rule, percent);
    }

    private Calibration current() {
        Instant now = clock.instant();
        Taken known = last.get();
        long changes = verdicts.changes();
        if (known == null
                || known.changes() != changes
                || Duration.between(known.at(), now).abs().compareTo(FRESH) > 0) {
            known = new Taken(new Calibration(verdicts.tallies()), changes, now);
            last.set(known);
        }
        return known.calibration();
    }
}
