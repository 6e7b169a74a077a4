package vn.dondoc.tracking;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;

/** What is due, for whoever owes it; and whether an agency's leader signs before its results are sent. */
@Controller
@RequestMapping("/viec-den-han")
class OwedPages {

    private final OwedDuties duties;
    private final RuleBook rules;
    private final Clock clock;

    OwedPages(OwedDuties duties, RuleBook rules, Clock clock) {
        this.duties = duties;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping
    String show(Viewer viewer, @RequestParam(name = "tat-ca", defaultValue = "false") boolean everybody, Model model) {
        AgencyId agency = viewer.agency();
        model.addAttribute("duties", duties.of(viewer, everybody));
        model.addAttribute("everybody", everybody);
        model.addAttribute("wholeAuthority", viewer.seesWholeAuthority());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("leader", agency != null && viewer.has(Role.AGENCY_LEADER));
        model.addAttribute("signs", rules.leaderSigns(agency));
        return "tracking/duties";
    }

    @PostMapping("/duyet-gui")
    String signing(Viewer viewer, @RequestParam(defaultValue = "false") boolean signs, RedirectAttributes flash) {
        return told(rules.letLeaderSign(viewer, signs), flash);
    }

    @PostMapping("/da-gui-mat")
    String secretPaper(
            Viewer viewer,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate sentOn,
            RedirectAttributes flash) {
        return told(duties.secretPaperWasSent(viewer, sentOn), flash);
    }

    private static String told(Taken taken, RedirectAttributes flash) {
        flash.addFlashAttribute(taken == Taken.DONE ? "done" : "problem", taken.messageKey());
        return "redirect:/viec-den-han";
    }
}
