package vn.dondoc.home;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Viewer;
import vn.dondoc.regulation.Authority;
import vn.dondoc.regulation.BrokenRegulation;
import vn.dondoc.regulation.Profile;
import vn.dondoc.regulation.RegulationChanges;
import vn.dondoc.regulation.Regulations;

/** What an administrator decides about regulations: to accept a value, to follow another one, to make one for another authority. */
@Controller
@RequestMapping("/quan-tri/quy-che/{id}")
class RegulationDecisions {

    private static final int LONGEST = 300;

    private final Regulations regulations;
    private final RegulationChanges changes;
    private final Clock clock;

    RegulationDecisions(Regulations regulations, RegulationChanges changes, Clock clock) {
        this.regulations = regulations;
        this.changes = changes;
        this.clock = clock;
    }

    @PostMapping("/xac-nhan")
    String confirm(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam String parameter,
            @RequestParam String value,
            RedirectAttributes flash) {
        Profile profile = profile(id);
        if (!profile.parameters().containsKey(parameter)) {
            throw unknown();
        }
        try {
            changes.confirm(profile, parameter, value, viewer.actor());
            flash.addFlashAttribute("done", "regulation.confirmed");
        } catch (BrokenRegulation wrong) {
            flash.addFlashAttribute("problem", "regulation.wrongValue");
            flash.addFlashAttribute("why", wrong.getMessage());
        }
        return "redirect:/quy-che?xem=" + id;
    }

    @PostMapping("/xac-nhan-tat-ca")
    String confirmAll(Viewer viewer, @PathVariable String id, RedirectAttributes flash) {
        changes.confirmAll(profile(id), viewer.actor());
        flash.addFlashAttribute("done", "regulation.confirmed");
        return "redirect:/quy-che?xem=" + id;
    }

    /** What the profile would have made of the last year, before anybody decides to follow it. */
    @GetMapping("/thu")
    String rehearse(@PathVariable String id, Model model) {
        Profile then = profile(id);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("now", regulations.active());
        model.addAttribute("then", then);
        model.addAttribute("from", today.minusYears(1));
        model.addAttribute("today", today);
        model.addAttribute("differences", changes.rehearse(then, today.minusYears(1), today));
        return "regulation/rehearsal";
    }

    @PostMapping("/ap-dung")
    String follow(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            RedirectAttributes flash) {
        changes.follow(profile(id), from, viewer.actor());
        flash.addFlashAttribute("done", "regulation.followed");
        return "redirect:/quy-che?xem=" + id;
    }

    @PostMapping("/lap-ban-sao")
    String copy(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam String authority,
            @RequestParam Authority.Level level,
            @RequestParam String place,
            @RequestParam String instrument,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            RedirectAttributes flash) {
        for (String typed : new String[] {authority, place, instrument}) {
            if (typed.isBlank() || typed.length() > LONGEST) {
                flash.addFlashAttribute("problem", "regulation.copy.incomplete");
                return "redirect:/quy-che?xem=" + id;
            }
        }
        String copied = changes.copy(
                profile(id), authority.strip(), level, place.strip(), instrument.strip(), from, viewer.actor());
        flash.addFlashAttribute("done", "regulation.copied");
        return "redirect:/quy-che?xem=" + copied;
    }

    private Profile profile(String id) {
        return regulations.byId(id).orElseThrow(RegulationDecisions::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
