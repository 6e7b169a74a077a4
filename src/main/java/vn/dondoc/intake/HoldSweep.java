package vn.dondoc.intake;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Removes held bytes that nothing leads to any more. Without a row in the ledger they are a copy of what was never entered: what was
 * claimed from a folder still lies there, and whoever sent the rest was told that it failed. They may be secret, so they are overwritten.
 */
@Component
public class HoldSweep {

    /** Between holding and entering lie moments; a package is taken apart in minutes. */
    private static final Duration FORSAKEN = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(HoldSweep.class);

    private final Hold hold;
    private final Ledger ledger;
    private final Clock clock;

    HoldSweep(Hold hold, Ledger ledger, Clock clock) {
        this.hold = hold;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Called by routes/90-sweep.camel.yaml. */
    public void sweep() throws IOException {
        for (var id : hold.untouchedSince(clock.instant().minus(FORSAKEN))) {
            var receipt = ledger.find(id);
            if (receipt.isEmpty()) {
                hold.wipe(id, true);
                hold.wipeParts(id, true);
                LOG.info("Removed held bytes without a row in the ledger");
            } else if (receipt.get().fate().isFinal()) {
                ledger.oweSettling(id);
            }
        }
    }
}
