package vn.dondoc.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.intake.Ledger;
import vn.dondoc.intake.Receipt;
import vn.dondoc.intake.ReceiptId;
import vn.dondoc.reading.Reading;
import vn.dondoc.suggestion.Answer;
import vn.dondoc.suggestion.Suggestions;

/** A document that gives no tasks but answers some: proposed as their result, and entered as such with one click. */
@Service
class Answering {

    /** What the page proposes; {@code sender} is as the register calls him where it knows him. */
    record View(Answer answer, ConfirmedAgency sender, LocalDate receivedOn, List<AnsweredTasks.Candidate> candidates) {

        View {
            candidates = List.copyOf(candidates);
        }
    }

    /** What came of entering it; {@code why} is a message key. */
    sealed interface Outcome {

        record Done() implements Outcome {}

        record Refused(String why) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    private final Reviews reviews;
    private final Materials materials;
    private final Suggestions suggestions;
    private final AgencyChoices agencies;
    private final Optional<AnsweredTasks> tasks;
    private final Decisions decisions;
    private final Ledger ledger;
    private final Clock clock;

    Answering(
            Reviews reviews,
            Materials materials,
            Suggestions suggestions,
            AgencyChoices agencies,
            Optional<AnsweredTasks> tasks,
            Decisions decisions,
            Ledger ledger,
            Clock clock) {
        this.reviews = reviews;
        this.materials = materials;
        this.suggestions = suggestions;
        this.agencies = agencies;
        this.tasks = tasks;
        this.decisions = decisions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Null where the document is no answer, or is decided. */
    @Nullable
    View of(Review review, Viewer viewer) {
        return review.state().open() ? found(review, viewer).orElse(null) : null;
    }

    private Optional<View> found(Review review, Viewer viewer) {
        return materials
                .of(review)
                .flatMap(material -> material.reading() instanceof Reading.Text text
                        ? suggestions.answer(text, material.proposal().header())
                        : Optional.empty())
                .map(answer -> view(answer, review, viewer));
    }

    private View view(Answer answer, Review review, Viewer viewer) {
        DraftHeader header = review.draft().header();
        ConfirmedAgency sender = agencies.meant(header.issuer(), header.issuedOn());
        List<AnsweredTasks.Candidate> candidates = tasks.map(
                        all -> all.of(viewer, answer, sender.id(), header.subject()))
                .orElse(List.of());
        return new View(answer, sender, arrived(review.document()), candidates);
    }

    private LocalDate arrived(DocumentId document) {
        return ledger.acceptedAs(document)
                .map(receipt -> receipt.seenAt().atZone(OfficeClock.ZONE).toLocalDate())
                .orElseGet(() -> LocalDate.now(clock));
    }

    /** The results are entered and the document leaves the queue together, or neither. */
    @Transactional
    Outcome enter(DocumentId document, Viewer viewer, List<UUID> assignments, LocalDate receivedOn, String reason) {
        Review review = reviews.of(document, viewer).orElse(null);
        View view = review == null ? null : of(review, viewer);
        if (review == null || view == null || tasks.isEmpty()) {
            return new Outcome.Unknown();
        }
        DraftHeader header = review.draft().header();
        LocalDate issuedOn = header.issuedOn();
        if (header.number().isBlank() || issuedOn == null) {
            return new Outcome.Refused("review.answer.headMissing");
        }
        if (assignments.isEmpty()) {
            return new Outcome.Refused("review.answer.noneChosen");
        }
        var proposed = view.candidates().stream()
                .map(AnsweredTasks.Candidate::assignment)
                .toList();
        if (!proposed.containsAll(assignments)) {
            return new Outcome.Unknown();
        }
        var result = new AnsweredTasks.Arrived(
                header.number().strip(),
                issuedOn,
                receivedOn,
                view.sender().name(),
                header.subject().isBlank()
                        ? view.answer().evidence().quote()
                        : header.subject().strip(),
                file(document));
        Optional<String> why = tasks.get().enter(viewer, result, assignments);
        if (why.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Outcome.Refused(why.get());
        }
        if (!(decisions.reject(document, viewer, reason) instanceof Decisions.Outcome.Done)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Outcome.Refused("review.tooLate");
        }
        return new Outcome.Done();
    }

    private @Nullable ReceiptId file(DocumentId document) {
        return ledger.acceptedAs(document).map(Receipt::id).orElse(null);
    }
}
