package vn.dondoc.review;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Urgency;

/** Keeps a reviewer's change and fills the piece of the page that answers it. */
@Component
class DraftAnswers {

    private final Reviews reviews;
    private final DraftChanges changes;
    private final ReviewViews views;

    DraftAnswers(Reviews reviews, DraftChanges changes, ReviewViews views) {
        this.reviews = reviews;
        this.changes = changes;
        this.views = views;
    }

    Review review(Viewer viewer, UUID id) {
        return reviews.of(new DocumentId(id), viewer).orElseThrow(DraftAnswers::notFound);
    }

    /** Where somebody else has decided in between, the whole page is loaded anew: it says so. */
    String change(Viewer viewer, UUID id, String what, Model model, UnaryOperator<Draft> change, String piece) {
        return answer(
                changes.change(new DocumentId(id), viewer, Seen.ofRequest(), what, change)
                        .orElseThrow(DraftAnswers::notFound),
                viewer,
                model,
                piece);
    }

    String changeTask(
            Viewer viewer, UUID id, UUID task, String what, Model model, UnaryOperator<Draft> change, String piece) {
        String answer = change(viewer, id, what, model, change, piece);
        var view = (ReviewView) model.getAttribute("view");
        model.addAttribute(
                "card",
                view == null
                        ? null
                        : view.cards().stream()
                                .filter(card -> card.task().id().equals(task))
                                .findFirst()
                                .orElseThrow(DraftAnswers::notFound));
        return answer;
    }

    String undo(Viewer viewer, UUID id, Model model, String piece) {
        return answer(
                changes.undo(new DocumentId(id), viewer).orElseThrow(DraftAnswers::notFound), viewer, model, piece);
    }

    private String answer(Review review, Viewer viewer, Model model, String piece) {
        if (!review.state().open()) {
            throw new DecidedMeanwhile(review);
        }
        model.addAttribute("kinds", TaskKind.values());
        model.addAttribute("types", DocumentType.values());
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute("visibilities", Visibility.values());
        model.addAttribute("view", views.of(review, viewer));
        return piece;
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Somebody else confirmed or rejected the document while this person was still at it. */
    static final class DecidedMeanwhile extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Review review;

        DecidedMeanwhile(Review review) {
            super("Decided meanwhile: " + review.document());
            this.review = review;
        }

        Review review() {
            return review;
        }
    }
}
