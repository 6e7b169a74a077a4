package vn.dondoc.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;

/** Who else has a document open, and what they have changed since the page was loaded. */
@Controller
@RequestMapping("/ra-soat/{id}")
class TogetherPages {

    private final Reviews reviews;
    private final Presences presences;
    private final DraftSteps steps;

    TogetherPages(Reviews reviews, Presences presences, DraftSteps steps) {
        this.reviews = reviews;
        this.presences = presences;
        this.steps = steps;
    }

    /** The beat of an open page; the answer is empty where it knows all of this already. */
    @PostMapping("/co-mat")
    @Nullable
    String beat(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(name = "phien-ban", defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String seen,
            HttpServletResponse response,
            Model model) {
        var document = new DocumentId(id);
        ReviewState state =
                reviews.stateOf(document, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        presences.beat(viewer, document);
        List<String> others = presences.others(viewer, List.of(document)).getOrDefault(document, List.of());
        List<String> changed = state.open() ? steps.othersSince(document, viewer, version) : List.of();
        String now = Integer.toHexString(List.of(others, changed, state).hashCode());
        if (now.equals(seen)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        model.addAttribute("others", others);
        model.addAttribute("changed", changed);
        model.addAttribute("seen", now);
        model.addAttribute("state", state);
        return "review/together :: present";
    }

    @PostMapping("/roi")
    void leave(Viewer viewer, @PathVariable UUID id, HttpServletResponse response) {
        presences.leave(viewer, new DocumentId(id));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
