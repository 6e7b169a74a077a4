package vn.dondoc.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.work.Outbox;

/** Keeps a reviewer's changes as he makes them. Two people may work on one draft: each change is made to what the other left. */
@Service
class DraftChanges {

    private static final int ATTEMPTS = 10;

    private final Reviews reviews;
    private final DraftSteps steps;
    private final RegistrationTime registrationTime;
    private final AuditTrail audit;
    private final Outbox outbox;

    DraftChanges(
            Reviews reviews, DraftSteps steps, RegistrationTime registrationTime, AuditTrail audit, Outbox outbox) {
        this.reviews = reviews;
        this.steps = steps;
        this.registrationTime = registrationTime;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** The review as it is afterwards; where it was decided in between, as that left it. Empty where the viewer sees no such review. */
    @Transactional
    Optional<Review> change(DocumentId document, Viewer viewer, String what, UnaryOperator<Draft> change) {
        return change(document, viewer, Seen.LATEST, what, change);
    }

    /**
     * As above, by somebody who had that version before him: what others have changed since stays, and where it is the same thing,
     * nothing is written.
     *
     * @throws Contradicted with what the others made of it
     */
    @Transactional
    Optional<Review> change(DocumentId document, Viewer viewer, Seen seen, String what, UnaryOperator<Draft> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Review> before = reviews.of(document, viewer);
            if (before.isEmpty() || !before.get().state().open()) {
                return before;
            }
            Draft after = together(
                    before.get(), viewer, seen, change.apply(before.get().draft()));
            if (after.equals(before.get().draft())) {
                return before;
            }
            if (reviews.save(before.get(), after)) {
                steps.add(before.get(), what, viewer);
                moveRegistration(before.get(), after);
                tellOthers(before.get(), after);
                audit.record(viewer.actor(), "review.draft", "document", document.toString(), what);
                return reviews.of(document, viewer);
            }
        }
        throw new IllegalStateException("The draft of %s changes too fast".formatted(document));
    }

    private Draft together(Review before, Viewer viewer, Seen seen, Draft mine) {
        if (seen.version() >= before.version() || seen.insists()) {
            return mine;
        }
        List<Meanwhile.Step> since = steps.since(before.document(), viewer, seen.version());
        return switch (Meanwhile.put(mine, before.draft(), since, viewer.account())) {
            case Meanwhile.Outcome.Together(Draft draft) -> draft;
            case Meanwhile.Outcome.Against(List<Meanwhile.Clash> clashes) ->
                throw new Contradicted(clashes, before.version());
        };
    }

    /** Why it is complex gives a document more time, and taking that back less. */
    private void moveRegistration(Review before, Draft after) {
        boolean was = !before.draft().header().complex().isBlank();
        if (was == after.header().complex().isBlank()) {
            LocalDate came = before.openedAt().atZone(OfficeClock.ZONE).toLocalDate();
            reviews.registerBy(
                    before.document(), registrationTime.of(after, came).orElse(null));
        }
    }

    /** Another field or number makes it somebody else's to find. */
    private void tellOthers(Review before, Draft after) {
        DraftHeader was = before.draft().header();
        if (!was.field().equals(after.header().field())
                || !was.number().equals(after.header().number())) {
            outbox.append("review", before.document().value());
        }
    }

    /** Takes the viewer's last change back; where somebody else has changed the draft since, nothing happens. */
    @Transactional
    Optional<Review> undo(DocumentId document, Viewer viewer) {
        Optional<Review> before = reviews.of(document, viewer);
        if (before.isEmpty() || !before.get().state().open()) {
            return before;
        }
        return steps.last(document, viewer)
                .filter(done -> reviews.save(before.get(), done.before()))
                .map(done -> {
                    steps.remove(done);
                    moveRegistration(before.get(), done.before());
                    tellOthers(before.get(), done.before());
                    audit.record(
                            viewer.actor(), "review.draft", "document", document.toString(), "undone: " + done.what());
                    return reviews.of(document, viewer);
                })
                .orElse(before);
    }
}
