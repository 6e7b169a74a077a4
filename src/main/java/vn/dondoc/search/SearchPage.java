package vn.dondoc.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.search.Question.Order;
import vn.dondoc.suggestion.DocumentType;

/** The page on which past directives are looked for. */
@Controller
class SearchPage {

    static final String PATH = "/tim-kiem";

    private static final int YEARS = 15;

    private final DirectiveIndex index;
    private final Clock clock;

    SearchPage(DirectiveIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    /** An address that somebody kept or typed may say anything: what makes no sense in it is left out. */
    @GetMapping(PATH)
    String search(
            Viewer viewer,
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "loai", defaultValue = "") String type,
            @RequestParam(name = "nam", defaultValue = "") String year,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "thu-tu", defaultValue = "") String order,
            @RequestParam(name = "trang", defaultValue = "1") String page,
            Model model) {
        var question = new Question(
                Words.of(typed),
                type(type),
                number(year),
                state(state),
                order.equals("moi") ? Order.NEWEST : Order.BEST,
                pageNumber(page));
        boolean asked = !typed.isBlank() || question.hasFilters();
        Found found = asked ? index.find(question, viewer) : Found.NOTHING;
        model.addAttribute("typed", typed);
        model.addAttribute("question", question);
        model.addAttribute("asked", asked);
        model.addAttribute("found", found);
        model.addAttribute("lastPage", lastPage(found));
        model.addAttribute("types", DocumentType.values());
        model.addAttribute("years", years());
        return "search/search";
    }

    private static int lastPage(Found found) {
        return (int) Math.clamp((found.total() + Question.PAGE - 1) / Question.PAGE, 1, Question.LAST_PAGE);
    }

    private List<Integer> years() {
        int now = LocalDate.now(clock).getYear();
        return IntStream.range(0, YEARS).mapToObj(back -> now - back).toList();
    }

    private static @Nullable DocumentType type(String name) {
        for (var type : DocumentType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        return null;
    }

    private static @Nullable Integer number(String digits) {
        return digits.matches("\\d{1,6}") ? Integer.valueOf(digits) : null;
    }

    private static int pageNumber(String digits) {
        Integer number = number(digits);
        return number == null ? 1 : number;
    }

    private static Question.@Nullable State state(String word) {
        return switch (word) {
            case "da" -> Question.State.CONFIRMED;
            case "chua" -> Question.State.UNCONFIRMED;
            case "luu-tru" -> Question.State.PAST;
            default -> null;
        };
    }

    @Configuration
    static class Menu {

        private static final Set<Role> READERS =
                EnumSet.complementOf(EnumSet.of(Role.HOME_AFFAIRS_READER, Role.AUDITOR, Role.INSPECTOR));

        @Bean
        static MenuEntry searchMenu() {
            return new MenuEntry(500, PATH, "search.menu", READERS);
        }
    }
}
