package vn.dondoc.review;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Urgency;

/** One document beside what was suggested for it, and the decision on it. */
@Controller
@RequestMapping("/ra-soat/{id}")
class ReviewPage {

    private final Reviews reviews;
    private final ReviewViews views;
    private final Decisions decisions;
    private final LikeDocuments likeDocuments;
    private final LettersAsWritten letters;
    private final Queue queue;
    private final QueueChoices choices;
    private final DraftSteps steps;
    private final TakingBack takingBack;
    private final AuditTrail trail;
    private final Relations relations;
    private final SuggestedRelations suggestedRelations;
    private final Answering answering;

    ReviewPage(
            Reviews reviews,
            ReviewViews views,
            Decisions decisions,
            LikeDocuments likeDocuments,
            LettersAsWritten letters,
            Queue queue,
            QueueChoices choices,
            DraftSteps steps,
            TakingBack takingBack,
            AuditTrail trail,
            Relations relations,
            SuggestedRelations suggestedRelations,
            Answering answering) {
        this.reviews = reviews;
        this.views = views;
        this.decisions = decisions;
        this.likeDocuments = likeDocuments;
        this.letters = letters;
        this.queue = queue;
        this.choices = choices;
        this.steps = steps;
        this.takingBack = takingBack;
        this.trail = trail;
        this.relations = relations;
        this.suggestedRelations = suggestedRelations;
        this.answering = answering;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        return page(reviews.of(new DocumentId(id), viewer).orElseThrow(ReviewPage::notFound), viewer, model);
    }

    @PostMapping("/xac-nhan")
    ModelAndView confirm(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean despite,
            @RequestParam(name = "phien-ban", defaultValue = "") String version,
            Model model,
            RedirectAttributes flash) {
        var document = new DocumentId(id);
        List<String> others =
                version.isEmpty() ? List.of() : steps.othersSince(document, viewer, Integer.parseInt(version));
        if (!others.isEmpty()) {
            flash.addFlashAttribute("changedBy", String.join(", ", others));
            return new ModelAndView("redirect:/ra-soat/" + id);
        }
        return after(
                decisions.confirm(document, viewer, despite), document, viewer, "review.done.confirmed", model, flash);
    }

    /** While nobody has acted on it. */
    @PostMapping("/bo-quyet-dinh")
    String takeBack(Viewer viewer, @PathVariable UUID id, @RequestParam String reason, RedirectAttributes flash) {
        if (reason.isBlank()) {
            flash.addFlashAttribute("problem", "review.takeBack.noReason");
            return "redirect:/ra-soat/" + id;
        }
        TakingBack.Outcome outcome = takingBack.takeBack(new DocumentId(id), viewer, reason.strip());
        if (outcome == TakingBack.Outcome.UNKNOWN) {
            throw notFound();
        }
        boolean done = outcome == TakingBack.Outcome.DONE;
        flash.addFlashAttribute(done ? "done" : "problem", "review.takeBack." + outcome);
        return "redirect:/ra-soat/" + id;
    }

    /** One click undoes a conversion from an old encoding. */
    @PostMapping("/chu-nhu-ban-goc")
    String asWritten(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        boolean done = letters.bringBack(new DocumentId(id), viewer);
        flash.addFlashAttribute(done ? "done" : "problem", done ? "review.letters.done" : "review.letters.failed");
        return "redirect:/ra-soat/" + id;
    }

    @PostMapping("/tu-choi")
    ModelAndView reject(
            Viewer viewer, @PathVariable UUID id, @RequestParam String reason, Model model, RedirectAttributes flash) {
        if (reason.isBlank()) {
            flash.addFlashAttribute("problem", "review.reject.noReason");
            return new ModelAndView("redirect:/ra-soat/" + id);
        }
        var document = new DocumentId(id);
        return after(
                decisions.reject(document, viewer, reason.strip()),
                document,
                viewer,
                "review.done.rejected",
                model,
                flash);
    }

    private ModelAndView after(
            Decisions.Outcome outcome,
            DocumentId document,
            Viewer viewer,
            String done,
            Model model,
            RedirectAttributes flash) {
        return switch (outcome) {
            case Decisions.Outcome.Done(Review review) -> {
                flash.addFlashAttribute("done", done);
                flash.addFlashAttribute("doneOn", review.draft().header().number());
                yield new ModelAndView("redirect:" + next(viewer));
            }
            case Decisions.Outcome.TooLate(Review review) -> {
                flash.addFlashAttribute("problem", "review.tooLate");
                yield new ModelAndView("redirect:/ra-soat/" + review.document());
            }
            case Decisions.Outcome.Stopped(var problems) -> {
                Review review = reviews.of(document, viewer).orElseThrow(ReviewPage::notFound);
                model.addAttribute("stopped", problems);
                yield new ModelAndView(page(review, viewer, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Decisions.Outcome.Unknown() -> throw notFound();
        };
    }

    /** The next document that waits among those the viewer last chose to see; the queue where none does. */
    private String next(Viewer viewer) {
        return queue.next(viewer, choices.of(viewer))
                .map(document -> "/ra-soat/" + document)
                .orElse("/ra-soat");
    }

    private String page(Review review, Viewer viewer, Model model) {
        model.addAttribute("like", likeDocuments.of(viewer, review.document()));
        model.addAttribute("view", views.of(review, viewer));
        model.addAttribute("document", review.document());
        model.addAttribute("relations", relations.of(viewer, review.document()));
        model.addAttribute("suggestedRelations", suggestedRelations.of(viewer, review));
        model.addAttribute("relationKinds", RelationKind.values());
        model.addAttribute("story", trail.story(List.of(review.document().toString())));
        model.addAttribute("answer", answering.of(review, viewer));
        model.addAttribute("zone", OfficeClock.ZONE);
        model.addAttribute("kinds", TaskKind.values());
        model.addAttribute("types", DocumentType.values());
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute("visibilities", Visibility.values());
        return "review/page";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
