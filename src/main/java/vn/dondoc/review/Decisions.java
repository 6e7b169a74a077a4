package vn.dondoc.review;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.work.WorkQueue;

/** The gate: what a person confirms here goes on, and nothing else ever does. */
@Service
class Decisions {

    /** The stage that waits for what was decided. */
    static final String NEXT_STAGE = "review-decided";

    private static final int ATTEMPTS = 10;

    /** What came of wanting to decide. */
    sealed interface Outcome {

        /** It is decided, and this is what was decided on. */
        record Done(Review review) implements Outcome {}

        /** These have to be looked at first. */
        record Stopped(List<Problem> problems) implements Outcome {}

        /** Somebody else was faster. */
        record TooLate(Review review) implements Outcome {}

        /** There is no such review for this viewer. */
        record Unknown() implements Outcome {}
    }

    private final Reviews reviews;
    private final Confirmations confirmations;
    private final Checks checks;
    private final DraftSteps steps;
    private final DueDay dueDay;
    private final Judgement judgement;
    private final AuditTrail audit;
    private final WorkQueue queue;
    private final Clock clock;

    Decisions(
            Reviews reviews,
            Confirmations confirmations,
            Checks checks,
            DraftSteps steps,
            DueDay dueDay,
            Judgement judgement,
            AuditTrail audit,
            WorkQueue queue,
            Clock clock) {
        this.reviews = reviews;
        this.confirmations = confirmations;
        this.checks = checks;
        this.steps = steps;
        this.dueDay = dueDay;
        this.judgement = judgement;
        this.audit = audit;
        this.queue = queue;
        this.clock = clock;
    }

    /** {@code despiteWarnings} says that the person has seen what is not blocking and means it as it stands. */
    @Transactional
    Outcome confirm(DocumentId document, Viewer viewer, boolean despiteWarnings) {
        return decide(
                document,
                viewer,
                ReviewState.CONFIRMED,
                null,
                review -> checks.of(review).stream()
                        .filter(problem -> problem.blocking() || !despiteWarnings)
                        .toList());
    }

    /** The document gives nobody a task. */
    @Transactional
    Outcome reject(DocumentId document, Viewer viewer, String reason) {
        return decide(document, viewer, ReviewState.REJECTED, reason, review -> List.of());
    }

    private Outcome decide(
            DocumentId document,
            Viewer viewer,
            ReviewState decision,
            @Nullable String reason,
            Function<Review, List<Problem>> check) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Review> found = reviews.of(document, viewer);
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            Review review = found.get();
            if (!review.state().open()) {
                return new Outcome.TooLate(review);
            }
            List<Problem> problems = check.apply(review);
            if (!problems.isEmpty()) {
                return new Outcome.Stopped(problems);
            }
            if (reviews.decide(review, decision, viewer.account(), clock.instant(), reason)) {
                goOn(review, viewer, decision, reason);
                return new Outcome.Done(review);
            }
        }
        throw new IllegalStateException("The draft of %s changes too fast".formatted(document));
    }

    private void goOn(Review review, Viewer viewer, ReviewState decision, @Nullable String reason) {
        String document = review.document().toString();
        steps.forget(review.document());
        judgement.of(review, decision);
        if (decision == ReviewState.CONFIRMED) {
            List<ConfirmedDirective> confirmed = review.draft().giving().stream()
                    .map(paper -> confirmed(review, paper, viewer))
                    .toList();
            confirmations.keep(confirmed);
            confirmed.forEach(
                    one -> audit.record(viewer.actor(), "review.confirmed", "document", document, one.number()));
            queue.enqueue(NEXT_STAGE, review.document().value());
        } else {
            audit.record(viewer.actor(), "review.rejected", "document", document, reason);
        }
    }

    private ConfirmedDirective confirmed(Review review, int paper, Viewer viewer) {
        DraftHeader header = review.draft().headerOf(paper);
        return new ConfirmedDirective(
                review.document(),
                header.number().strip(),
                Objects.requireNonNull(header.type()),
                header.issuer().strip(),
                Objects.requireNonNull(header.issuedOn()),
                header.subject().strip(),
                header.signer().isBlank() ? null : header.signer().strip(),
                header.urgency(),
                header.visibility(),
                header.field().isBlank() ? null : header.field().strip(),
                viewer.account(),
                clock.instant(),
                review.draft().keptOf(paper).stream()
                        .map(task -> confirmed(task, header))
                        .toList(),
                review.origin(),
                header.submittedBy().isBlank() ? null : header.submittedBy(),
                paper);
    }

    private ConfirmedTask confirmed(DraftTask task, DraftHeader header) {
        return new ConfirmedTask(
                task.id(),
                task.content(),
                task.lead(),
                task.coordinate(),
                Objects.requireNonNull(task.deadline()),
                dueDay.of(task.deadline(), header.issuedOn()).day(),
                task.report(),
                task.evidence(),
                task.terms().under(header));
    }
}
