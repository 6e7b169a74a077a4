package vn.dondoc.review;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.suggestion.Proposal;

/** Puts a document before the reviewers. */
@Service
class Opening {

    private final Reviews reviews;
    private final AuditTrail audit;
    private final Clock clock;

    Opening(Reviews reviews, AuditTrail audit, Clock clock) {
        this.reviews = reviews;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void open(DocumentId document, String fileName, Proposal proposal, @Nullable LocalDate registerBy) {
        if (reviews.open(document, fileName, Draft.of(proposal), clock.instant(), registerBy)) {
            audit.record(Actor.system("review"), "review.opened", "document", document.toString(), null);
        }
    }
}
