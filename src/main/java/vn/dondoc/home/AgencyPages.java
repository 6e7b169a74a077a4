package vn.dondoc.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Gate;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;

/** The register of bodies as people see it, and the names offered while somebody types one. */
@Controller
class AgencyPages {

    private static final int OFFERED = 12;
    private static final int LONGEST = 300;

    /** A body offered to somebody who types. */
    record Choice(String id, String name, String kind) {}

    private final Agencies agencies;
    private final Clock clock;

    AgencyPages(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** {@code ngay} is the day whose bodies are shown, {@code q} words of a name; all bodies of all days with {@code tat-ca}. */
    @GetMapping("/co-quan")
    String list(
            Viewer viewer,
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate day,
            @RequestParam(name = "tat-ca", defaultValue = "false") boolean all,
            Model model) {
        LocalDate on = day == null ? LocalDate.now(clock) : day;
        model.addAttribute("agencies", found(typed, on, all));
        model.addAttribute("typed", typed);
        model.addAttribute("day", on);
        model.addAttribute("all", all);
        model.addAttribute("mayAdd", viewer.has(Role.ADMINISTRATOR));
        model.addAttribute("kinds", Arrays.asList(Agency.Kind.values()));
        return "agency/agencies";
    }

    private List<Agency> found(String typed, LocalDate on, boolean all) {
        if (!typed.isBlank()) {
            return agencies.register().matching(typed).filter(agency -> all || agency.validOn(on)).toList();
        }
        return all ? agencies.register().all() : agencies.register().validOn(on);
    }

    @GetMapping("/co-quan/goi-y")
    @ResponseBody
    List<Choice> offered(
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate day) {
        return agencies.register().typeAhead(typed, day == null ? LocalDate.now(clock) : day, OFFERED).stream()
                .map(agency -> new Choice(
                        agency.id().value(), agency.name(), agency.kind().name()))
                .toList();
    }

    @PostMapping("/quan-tri/co-quan")
    String add(
            Viewer viewer,
            @RequestParam(name = "ten") String name,
            @RequestParam(name = "loai") Agency.Kind kind,
            @RequestParam(name = "ten-khac", defaultValue = "") String aliases,
            @RequestParam(name = "tu", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate from,
            RedirectAttributes flash) {
        Optional<String> problem = name.isBlank() || name.strip().length() > LONGEST
                ? Optional.of("agency.nameMissing")
                : Optional.empty();
        if (problem.isEmpty()) {
            try {
                List<String> others = aliases.lines()
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .toList();
                agencies.add(name.strip(), kind, others, from, null, viewer.actor());
            } catch (DuplicateKeyException e) {
                problem = Optional.of("agency.nameTaken");
            }
        }
        flash.addFlashAttribute(problem.isPresent() ? "problem" : "done", problem.orElse("agency.added"));
        return "redirect:/co-quan";
    }

    @Configuration
    static class Menu {

        @Bean
        static MenuEntry agencyMenu() {
            return new MenuEntry(700, "/co-quan", "agency.menu", Set.of(Role.values()));
        }

        @Bean
        static Gate agencyGate() {
            return new Gate("/quan-tri/co-quan", Set.of(Role.ADMINISTRATOR));
        }
    }
}
