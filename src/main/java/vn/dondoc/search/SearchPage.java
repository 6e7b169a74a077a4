package vn.dondoc.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.search.Found.Hit;

/** The page on which past directives are looked for. */
@Controller
class SearchPage {

    static final String PATH = "/tim-kiem";

    static final Set<Role> READERS =
            EnumSet.complementOf(EnumSet.of(Role.HOME_AFFAIRS_READER, Role.AUDITOR, Role.INSPECTOR));

    private static final int OFFERED = 7;

    private final DirectiveIndex index;
    private final SavedSearches saved;

    SearchPage(DirectiveIndex index, SavedSearches saved) {
        this.index = index;
        this.saved = saved;
    }

    /** A directive that somebody may mean who has typed so much. */
    record Offer(String value, String label) {

        static Offer of(Hit hit) {
            var subject = hit.subject() == null ? "" : hit.subject();
            return hit.number() == null ? new Offer(subject, subject) : new Offer(hit.number(), subject);
        }
    }

    @GetMapping(PATH)
    String search(Viewer viewer, @RequestParam Map<String, String> parameters, Model model) {
        var address = new SearchAddress(parameters);
        var question = address.question();
        model.addAttribute("address", address);
        model.addAttribute("question", question);
        model.addAttribute("asked", !question.asksNothing());
        var found = question.asksNothing() ? Found.NOTHING : index.find(question, viewer);
        model.addAttribute("found", found);
        model.addAttribute("lastPage", lastPage(found));
        model.addAttribute("orders", List.of("moi", "cu", "han"));
        model.addAttribute("saved", saved.of(viewer));
        return "search/search";
    }

    /** Offers while somebody types. */
    @GetMapping(path = PATH + "/goi-y", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<List<Offer>> offers(Viewer viewer, @RequestParam(name = "q", defaultValue = "") String typed) {
        var words = typed.length() > Words.LONGEST ? typed.substring(0, Words.LONGEST) : typed;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(index.begun(words, viewer, OFFERED).stream()
                        .map(Offer::of)
                        .distinct()
                        .toList());
    }

    private static int lastPage(Found found) {
        return (int) Math.clamp((found.total() + Question.PAGE - 1) / Question.PAGE, 1, Question.LAST_PAGE);
    }

    @Configuration
    static class Menu {

        @Bean
        static MenuEntry searchMenu() {
            return new MenuEntry(500, PATH, "search.menu", READERS);
        }
    }
}
