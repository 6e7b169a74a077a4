package vn.dondoc.home;

import java.time.Clock;
import java.time.LocalDate;
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
import vn.dondoc.access.Gate;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.regulation.Authority;
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
    private final AuditTrail trail;
    private final Clock clock;

    RegulationPages(Regulations regulations, AuditTrail trail, Clock clock) {
        this.regulations = regulations;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/quy-che")
    String show(
            Viewer viewer,
            @RequestParam(name = "xem", defaultValue = "") String shown,
            @RequestParam(name = "so-sanh", defaultValue = "") String compared,
            Model model) {
        Profile active = regulations.active();
        Profile own = regulations.byId(shown).orElse(active);
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
        model.addAttribute("active", active.id().equals(own.id()));
        model.addAttribute("unconfirmed", own.unconfirmed().size());
        model.addAttribute("mayDecide", viewer.has(Role.ADMINISTRATOR));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("levels", Authority.Level.values());
        model.addAttribute("decisions", trail.of("regulation", own.id()).reversed());
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
        static Gate regulationGate() {
            return new Gate("/quan-tri/quy-che/**", Set.of(Role.ADMINISTRATOR));
        }

        @Bean
        static MenuEntry regulationMenu() {
            return new MenuEntry(750, "/quy-che", "regulation.menu", Set.of(Role.values()));
        }
    }
}
