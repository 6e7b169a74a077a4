package vn.dondoc.review;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Originals;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.reading.GivenFacts;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.Rereading;
import vn.dondoc.suggestion.Proposals;
import vn.dondoc.suggestion.StoredProposal;
import vn.dondoc.suggestion.Suggestions;

/** Undoes a conversion from an old encoding: the document is read again with its letters as they are, and suggested anew. */
@Service
class LettersAsWritten {

    private final Reviews reviews;
    private final Originals originals;
    private final Rereading rereading;
    private final GivenFacts facts;
    private final Suggestions suggestions;
    private final Proposals proposals;
    private final SourceDefaults defaults;
    private final TransactionOperations transactions;
    private final AuditTrail audit;
    private final Clock clock;

    LettersAsWritten(
            Reviews reviews,
            Originals originals,
            Rereading rereading,
            GivenFacts facts,
            Suggestions suggestions,
            Proposals proposals,
            SourceDefaults defaults,
            TransactionOperations transactions,
            AuditTrail audit,
            Clock clock) {
        this.reviews = reviews;
        this.originals = originals;
        this.rereading = rereading;
        this.facts = facts;
        this.suggestions = suggestions;
        this.proposals = proposals;
        this.defaults = defaults;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** False where there is nothing to be had, or somebody else has changed or decided it meanwhile. */
    boolean bringBack(DocumentId document, Viewer viewer) {
        Optional<Review> before =
                reviews.of(document, viewer).filter(review -> review.state().open());
        var text = before.flatMap(review -> originals.find(document)).flatMap(rereading::asWritten);
        return text.isPresent()
                && Boolean.TRUE.equals(transactions.execute(status -> {
                    boolean kept = keep(before.orElseThrow(), text.get(), viewer);
                    if (!kept) {
                        status.setRollbackOnly();
                    }
                    return kept;
                }));
    }

    private boolean keep(Review before, Reading.Text text, Viewer viewer) {
        DocumentId document = before.document();
        int version = rereading.keep(document, text);
        var stored = new StoredProposal(
                UUID.randomUUID(),
                document,
                version,
                suggestions.rulesVersion(),
                suggestions.of(text, facts.of(document)),
                clock.instant());
        proposals.add(stored);
        audit.record(viewer.actor(), "review.as_written", "document", document.toString(), String.valueOf(version));
        return reviews.renew(before, stored.id(), defaults.under(Draft.of(stored.proposal()), document));
    }
}
