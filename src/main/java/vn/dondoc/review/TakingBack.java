package vn.dondoc.review;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.work.Outbox;

/** Takes a decision back while nobody has acted on it: the document waits again, with the draft that was decided on. */
@Service
class TakingBack {

    /** What came of wanting to take a decision back. */
    enum Outcome {
        DONE,
        UNKNOWN,
        /** It waits already, or somebody decided again. */
        NOT_DECIDED,
        /** An agency or the Office has acted on one of its tasks. */
        ACTED_ON
    }

    private final Reviews reviews;
    private final Confirmations confirmations;
    private final List<Unconfirming> others;
    private final Judgement judgement;
    private final AuditTrail audit;
    private final Outbox outbox;

    TakingBack(
            Reviews reviews,
            Confirmations confirmations,
            List<Unconfirming> others,
            Judgement judgement,
            AuditTrail audit,
            Outbox outbox) {
        this.reviews = reviews;
        this.confirmations = confirmations;
        this.others = others;
        this.judgement = judgement;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Transactional
    Outcome takeBack(DocumentId document, Viewer viewer, String reason) {
        Optional<Review> found = reviews.of(document, viewer);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        Review review = found.get();
        if (review.state().open() || !reviews.reopen(review)) {
            return Outcome.NOT_DECIDED;
        }
        judgement.takenBack(document);
        boolean confirmed = review.state() == ReviewState.CONFIRMED;
        if (confirmed) {
            confirmations.forget(document);
            if (!others.stream().allMatch(other -> other.undo(document, viewer.actor()))) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Outcome.ACTED_ON;
            }
            outbox.append("reading", document.value());
        }
        audit.record(
                viewer.actor(),
                confirmed ? "review.unconfirmed" : "review.reopened",
                "document",
                document.toString(),
                reason);
        return Outcome.DONE;
    }
}
