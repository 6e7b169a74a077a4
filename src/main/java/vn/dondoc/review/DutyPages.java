package vn.dondoc.review;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.OfficePeople;
import vn.dondoc.access.Person;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;

/** The table by which documents go to specialists. */
@Controller
@RequestMapping(DutyPages.PATH)
class DutyPages {

    static final String PATH = "/phan-cong-ra-soat";

    private static final int LONGEST = 200;

    private final Duties duties;
    private final OfficePeople people;
    private final Queue queue;

    DutyPages(Duties duties, OfficePeople people, Queue queue) {
        this.duties = duties;
        this.people = people;
        this.queue = queue;
    }

    @GetMapping
    String table(Viewer viewer, Model model) {
        var reviewers = people.with(viewer, ReviewDoors.REVIEWERS);
        Map<String, String> names = reviewers.stream().collect(Collectors.toMap(Person::account, Person::name));
        model.addAttribute("duties", duties.all());
        model.addAttribute("reviewers", reviewers);
        model.addAttribute("names", names);
        model.addAttribute("units", queue.units(viewer));
        model.addAttribute("kinds", Duty.Kind.values());
        return "review/duties";
    }

    @PostMapping
    String add(
            Viewer viewer,
            @RequestParam Duty.Kind kind,
            @RequestParam String word,
            @RequestParam String account,
            RedirectAttributes flash) {
        String asTyped = word.strip().replaceAll("\\s+", " ");
        boolean known = people.with(viewer, ReviewDoors.REVIEWERS).stream()
                .anyMatch(person -> person.account().equals(account));
        boolean added = known
                && !asTyped.isEmpty()
                && asTyped.length() <= LONGEST
                && duties.add(viewer, new Duty(UUID.randomUUID(), kind, asTyped, account));
        flash.addFlashAttribute(added ? "done" : "problem", added ? "queue.duty.added" : "queue.duty.notAdded");
        return "redirect:" + PATH;
    }

    @PostMapping("/{id}/bo")
    String remove(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        boolean gone = duties.remove(viewer, id);
        flash.addFlashAttribute(gone ? "done" : "problem", gone ? "queue.duty.removed" : "queue.duty.notRemoved");
        return "redirect:" + PATH;
    }

    @Configuration
    static class Menu {

        private static final Set<Role> ORGANISERS = EnumSet.of(Role.ADMINISTRATOR, Role.OFFICE_LEADER);

        @Bean
        static MenuEntry dutyMenu() {
            return new MenuEntry(630, PATH, "queue.duty.menu", ORGANISERS);
        }
    }
}
