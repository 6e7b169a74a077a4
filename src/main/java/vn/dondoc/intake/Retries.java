package vn.dondoc.intake;

import java.io.IOException;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.work.OpenWork;
import vn.dondoc.work.WorkQueue;

/** A person's wish that a file be tried once more. */
@Component
class Retries {

    private final Ledger ledger;
    private final Inboxes inboxes;
    private final FolderIntake intake;
    private final WorkQueue queue;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    Retries(
            Ledger ledger,
            Inboxes inboxes,
            FolderIntake intake,
            WorkQueue queue,
            AuditTrail trail,
            TransactionTemplate transaction) {
        this.ledger = ledger;
        this.inboxes = inboxes;
        this.intake = intake;
        this.queue = queue;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Whether there was anything to try. */
    boolean retry(Viewer viewer, ReceiptId id) throws IOException {
        var receipt = ledger.find(id);
        if (receipt.isEmpty() || !viewer.seesWholeAuthority()) {
            return false;
        }
        return switch (receipt.get().fate()) {
            case HELD -> stalledWork(viewer, id);
            case WAITING ->
                ledger.twinBeingRead(id).map(twin -> stalledWork(viewer, twin)).orElse(false) || resume(receipt.get());
            case UNSUPPORTED, ENCRYPTED, EMPTY, TOO_LARGE, QUARANTINED -> again(viewer, receipt.get());
            case ACCEPTED, DUPLICATE, SECRET -> false;
        };
    }

    private boolean stalledWork(Viewer viewer, ReceiptId id) {
        return Boolean.TRUE.equals(transaction.execute(status -> queue.stalled().stream()
                .filter(work -> work.subject().equals(id.value()))
                .map(work -> readied(viewer, id, work))
                .findFirst()
                .orElse(false)));
    }

    private boolean readied(Viewer viewer, ReceiptId id, OpenWork work) {
        trail.record(viewer.actor(), "intake.retried", "receipt", id.toString(), work.stage());
        return queue.retryNow(work.id());
    }

    private boolean resume(Receipt receipt) throws IOException {
        intake.resume(inboxes.of(receipt).name());
        return true;
    }

    /** The file first, the row second: a kill in between leaves a claimed file with its old verdict, which is settled once more. */
    private boolean again(Viewer viewer, Receipt receipt) throws IOException {
        var settled = ledger.settledPlace(receipt.id());
        if (settled.isEmpty()) {
            return false;
        }
        var place = Objects.requireNonNullElse(receipt.source().place(), receipt.shownName());
        var claimed = inboxes.of(receipt).reclaim(receipt.id(), settled.get(), place);
        if (claimed.isEmpty() || !ledger.reopen(receipt.id(), viewer.actor())) {
            return false;
        }
        intake.takeIn(claimed.get());
        return true;
    }
}
