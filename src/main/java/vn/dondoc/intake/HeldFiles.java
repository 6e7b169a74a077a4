package vn.dondoc.intake;

import org.springframework.stereotype.Component;
import vn.dondoc.work.Claim;
import vn.dondoc.work.StageResult;

/** Tells of what is held which way it has to go. */
@Component
public class HeldFiles {

    private final Ledger ledger;

    HeldFiles(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Called by routes/10-intake-folder.camel.yaml. */
    public HeldFile find(Claim claim) {
        var id = new ReceiptId(claim.subject());
        var receipt = ledger.find(id).orElseThrow(() -> new IllegalStateException("No receipt " + id));
        return new HeldFile(claim, receipt.past());
    }

    /** A held file of today, or one of the past. */
    public record HeldFile(Claim claim, boolean past) implements StageResult {

        /** Not named like the property, which would leave a route to guess between two. */
        public boolean comesFromThePast() {
            return past;
        }

        @Override
        public void keep() {
            // Nothing was found out that is not written already.
        }
    }
}
