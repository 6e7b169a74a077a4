package vn.dondoc.review;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.intake.Ledger;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.suggestion.StoredProposal;
import vn.dondoc.work.Outbox;

/** Puts a document before the reviewers, with the day by which the regulation wants it entered. */
@Service
class Opening {

    private static final Viewer REVIEW = Viewer.system("review");

    private final Reviews reviews;
    private final SourceDefaults defaults;
    private final RegistrationTime registrationTime;
    private final Ledger ledger;
    private final Queue queue;
    private final Sharing sharing;
    private final Regulations regulations;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    Opening(
            Reviews reviews,
            SourceDefaults defaults,
            RegistrationTime registrationTime,
            Ledger ledger,
            Queue queue,
            Sharing sharing,
            Regulations regulations,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.reviews = reviews;
        this.defaults = defaults;
        this.registrationTime = registrationTime;
        this.ledger = ledger;
        this.queue = queue;
        this.sharing = sharing;
        this.regulations = regulations;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void open(String fileName, StoredProposal stored) {
        Draft draft = tracked(defaults.under(Draft.of(stored.proposal()), stored.document()));
        LocalDate registerBy = registrationTime.of(draft, LocalDate.now(clock)).orElse(null);
        if (reviews.open(stored.document(), stored.id(), fileName, draft, clock.instant(), registerBy)) {
            audit.record(
                    REVIEW.actor(),
                    "review.opened",
                    "document",
                    stored.document().toString(),
                    null);
            ledger.acceptedAs(stored.document())
                    .ifPresent(receipt ->
                            queue.came(stored.document(), receipt.source().kind()));
            share(stored.document(), draft);
            outbox.append("review", stored.document().value());
        }
    }

    /** A directive that nobody has as a file; {@code name} is what the queue calls it until it has a number. */
    @Transactional
    DocumentId openWithoutFile(Origin origin, String name, Draft draft, Viewer by) {
        var document = DocumentId.random();
        Draft followed = tracked(draft);
        reviews.open(
                document,
                null,
                origin,
                name,
                followed,
                clock.instant(),
                registrationTime.of(followed, LocalDate.now(clock)).orElse(null));
        audit.record(by.actor(), "review.opened", "document", document.toString(), name);
        if (origin != Origin.REGISTER) {
            share(document, followed);
        }
        return document;
    }

    private void share(DocumentId document, Draft draft) {
        sharing.of(REVIEW, draft.header())
                .filter(to -> queue.give(document, "", to))
                .ifPresent(to ->
                        audit.record(REVIEW.actor(), "review.assigned", "document", document.toString(), "– → " + to));
    }

    /** Until somebody says otherwise, the Office itself follows the tasks. */
    private Draft tracked(Draft draft) {
        DraftHeader header = draft.header();
        return header.trackedBy().isEmpty()
                ? draft.with(header.trackedBy(regulations.active().authority().office()))
                : draft;
    }
}
