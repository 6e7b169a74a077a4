package vn.dondoc.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Viewer;
import vn.dondoc.access.Waiting;

/** Questions that people keep, and what has newly come to answer them. */
@Controller
class SavedSearchPages {

    static final String PATH = SearchPage.PATH + "/da-luu";

    private static final int LONGEST_TITLE = 120;

    private final SavedSearches saved;
    private final DirectiveIndex index;

    SavedSearchPages(SavedSearches saved, DirectiveIndex index) {
        this.saved = saved;
        this.index = index;
    }

    /** A kept question with how many new directives answer it. */
    record Line(SavedSearch search, long news) {}

    @GetMapping(PATH)
    String list(Viewer viewer, Model model) {
        model.addAttribute("lines", lines(viewer, saved, index));
        return "search/saved";
    }

    @PostMapping(PATH)
    String save(
            Viewer viewer,
            @RequestParam(name = "ten", defaultValue = "") String title,
            @RequestParam(name = "bao", defaultValue = "false") boolean alert,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes flash) {
        var address = new SearchAddress(parameters);
        if (address.question().asksNothing()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var named = title.isBlank() ? address.typed() : title.strip();
        if (saved.save(
                viewer, named.length() > LONGEST_TITLE ? named.substring(0, LONGEST_TITLE) : named, address, alert)) {
            flash.addFlashAttribute("done", "search.saved.done");
        } else {
            flash.addFlashAttribute("failed", "search.saved.tooMany");
        }
        return "redirect:" + PATH;
    }

    /** Leads to what answers it now; what was new is then known. */
    @GetMapping(PATH + "/{id}")
    String open(Viewer viewer, @PathVariable UUID id) {
        var search = saved.find(viewer, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        saved.seen(viewer, id);
        return "redirect:" + (search.alert() ? search.address().with("thu-tu", "moi") : search.address()).path();
    }

    @PostMapping(PATH + "/{id}/xoa")
    String remove(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        saved.remove(viewer, id);
        flash.addFlashAttribute("done", "search.saved.removed");
        return "redirect:" + PATH;
    }

    private static List<Line> lines(Viewer viewer, SavedSearches saved, DirectiveIndex index) {
        return saved.of(viewer).stream()
                .map(one -> new Line(
                        one,
                        one.alert() ? index.since(one.seenAt(), one.address().question(), viewer) : 0))
                .toList();
    }

    @Configuration
    static class Door {

        @Bean
        static Waiting newAnswersWaiting(SavedSearches saved, DirectiveIndex index) {
            return new Waiting(
                    500,
                    PATH,
                    "search.saved.waiting",
                    false,
                    viewer -> viewer.roles().stream().noneMatch(SearchPage.READERS::contains)
                            ? -1
                            : (int) lines(viewer, saved, index).stream()
                                    .mapToLong(Line::news)
                                    .sum());
        }
    }
}
