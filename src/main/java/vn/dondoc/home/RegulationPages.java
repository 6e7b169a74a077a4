package vn.dondoc.home;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.regulation.Parameter;
import vn.dondoc.regulation.Profile;
import vn.dondoc.regulation.Regulations;

/** The regulation that is followed, article by article, and beside it another one. */
@Controller
class RegulationPages {

    /** One parameter of the regulation shown and, where two are compared, of the other. */
    record Line(Parameter own, @Nullable Parameter other) {

        public boolean differs() {
            return other != null && !Objects.equals(own.value(), other.value());
        }
    }

    private final Regulations regulations;

    RegulationPages(Regulations regulations) {
        this.regulations = regulations;
    }

    @GetMapping("/quy-che")
    String show(@RequestParam(name = "so-sanh", defaultValue = "") String compared, Model model) {
        Profile own = regulations.active();
        Profile other = regulations
                .byId(compared)
                .filter(profile -> !profile.equals(own))
                .orElse(null);
        model.addAttribute("own", own);
        model.addAttribute("other", other);
        model.addAttribute(
                "others",
                regulations.all().stream()
                        .filter(profile -> !profile.equals(own))
                        .toList());
        model.addAttribute("sections", sections(own, other));
        model.addAttribute(
                "unconfirmed",
                own.parameters().values().stream()
                        .filter(parameter -> !parameter.confirmed())
                        .count());
        return "regulation/regulation";
    }

    private static Map<String, List<Line>> sections(Profile own, @Nullable Profile other) {
        var sections = new LinkedHashMap<String, List<Line>>();
        own.parameters()
                .forEach((key, parameter) -> sections.computeIfAbsent(
                                parameter.entry().section(), section -> new ArrayList<>())
                        .add(new Line(parameter, other == null ? null : other.parameter(key))));
        return sections;
    }

    @Configuration
    static class Menu {

        @Bean
        static MenuEntry regulationMenu() {
            return new MenuEntry(750, "/quy-che", "regulation.menu", Set.of(Role.values()));
        }
    }
}
