package vn.dondoc.pipeline;

import java.util.List;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.intake.Ledger;
import vn.dondoc.intake.Receipt;
import vn.dondoc.intake.ReceiptId;
import vn.dondoc.post.Post;
import vn.dondoc.work.OpenWork;
import vn.dondoc.work.WorkQueue;

/** Work that failed: what waits for its next attempt, and what waits for a person. */
@Repository
class StalledWork {

    /** {@code subject} is the name of a file where the stage has to do with one, else an id. */
    record Stall(OpenWork work, String subject) {

        public boolean parked() {
            return work.state() == OpenWork.State.PARKED;
        }
    }

    private final WorkQueue queue;
    private final Ledger ledger;
    private final Post post;
    private final AuditTrail trail;

    StalledWork(WorkQueue queue, Ledger ledger, Post post, AuditTrail trail) {
        this.queue = queue;
        this.ledger = ledger;
        this.post = post;
        this.trail = trail;
    }

    List<Stall> shownTo(Viewer viewer) {
        if (!viewer.seesWholeAuthority()) {
            return List.of();
        }
        return queue.stalled().stream()
                .map(work -> new Stall(work, subject(work)))
                .toList();
    }

    @Transactional
    boolean retry(Viewer viewer, long id) {
        if (!viewer.seesWholeAuthority() || !queue.retryNow(id)) {
            return false;
        }
        trail.record(viewer.actor(), "pipeline.retried", "work", Long.toString(id), null);
        return true;
    }

    private String subject(OpenWork work) {
        return ledger.find(new ReceiptId(work.subject()))
                .map(Receipt::name)
                .or(() -> post.shown(work.subject()))
                .orElseGet(() -> work.subject().toString());
    }
}
