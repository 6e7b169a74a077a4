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
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;

/** What a document is to earlier directives: suggested, said by a person, taken back. */
@Controller
@RequestMapping("/ra-soat/{id}/lien-quan")
class RelationPages {

    private final Reviews reviews;
    private final Relations relations;
    private final SuggestedRelations suggested;

    RelationPages(Reviews reviews, Relations relations, SuggestedRelations suggested) {
        this.reviews = reviews;
        this.relations = relations;
        this.suggested = suggested;
    }

    @GetMapping
    String panel(Viewer viewer, @PathVariable UUID id, Model model) {
        return panel(viewer, review(viewer, id), model);
    }

    /** Directives whose number begins as typed. */
    @GetMapping("/tim")
    String find(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String so, Model model) {
        Review review = review(viewer, id);
        List<Relations.Registered> found = relations.beginning(viewer, so).stream()
                .filter(one -> !one.document().equals(review.document()))
                .toList();
        model.addAttribute("document", id);
        model.addAttribute("typed", so);
        model.addAttribute("found", found);
        model.addAttribute("relationKinds", RelationKind.values());
        return "review/relations :: found";
    }

    @PostMapping
    String relate(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam UUID other,
            @RequestParam RelationKind kind,
            @RequestParam(defaultValue = "") String quote,
            Model model) {
        Review review = review(viewer, id);
        relations.relate(
                viewer, review.document(), new DocumentId(other), kind, quote.isBlank() ? null : quote.strip());
        return panel(viewer, review, model);
    }

    @PostMapping("/bo")
    String dismiss(Viewer viewer, @PathVariable UUID id, @RequestParam UUID other, Model model) {
        Review review = review(viewer, id);
        relations.dismiss(viewer, review.document(), new DocumentId(other));
        return panel(viewer, review, model);
    }

    private String panel(Viewer viewer, Review review, Model model) {
        model.addAttribute("unfolded", true);
        model.addAttribute("document", review.document());
        model.addAttribute("relations", relations.of(viewer, review.document()));
        model.addAttribute("suggestedRelations", suggested.of(viewer, review));
        model.addAttribute("relationKinds", RelationKind.values());
        return "review/relations :: panel";
    }

    private Review review(Viewer viewer, UUID id) {
        return reviews.of(new DocumentId(id), viewer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
