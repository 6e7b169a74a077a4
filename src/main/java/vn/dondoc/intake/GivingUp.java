package vn.dondoc.intake;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.work.OpenWork;
import vn.dondoc.work.WorkQueue;

/** A person's word that a file which stands still need not be read: it goes to the failed folder, and its copies with it. */
@Component
class GivingUp {

    static final String REASON = "intake.reason.givenUp";

    private final Ledger ledger;
    private final WorkQueue queue;
    private final AuditTrail trail;

    GivingUp(Ledger ledger, WorkQueue queue, AuditTrail trail) {
        this.ledger = ledger;
        this.queue = queue;
        this.trail = trail;
    }

    /** Whether it stood still, so that there was something to give up. */
    @Transactional
    boolean giveUp(Viewer viewer, ReceiptId id) {
        var held = ledger.find(id).filter(receipt -> receipt.fate() == Fate.HELD);
        if (held.isEmpty() || !viewer.seesWholeAuthority() || !abandoned(id)) {
            return false;
        }
        ledger.refuse(id, Fate.QUARANTINED, REASON, null);
        trail.record(viewer.actor(), "intake.givenUp", "receipt", id.toString(), null);
        return true;
    }

    private boolean abandoned(ReceiptId id) {
        return queue.stalled().stream()
                .filter(work -> work.subject().equals(id.value()) && work.state() == OpenWork.State.PARKED)
                .anyMatch(work -> queue.abandon(work.id()));
    }
}
