package vn.dondoc.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Gate;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.calendar.CutOff;
import vn.dondoc.calendar.Cycle;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.Periods;

/** What one is reminded of, also without any mail; the leaders' morning, and what an agency is told every two weeks. */
@Controller
@RequestMapping(NoticePages.PATH)
class NoticePages {

    static final String PATH = "/nhac-viec";

    private final Reminders reminders;
    private final MorningPages mornings;
    private final InformationSheets sheets;
    private final Clock clock;

    NoticePages(Reminders reminders, MorningPages mornings, InformationSheets sheets, Clock clock) {
        this.reminders = reminders;
        this.mornings = mornings;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("reminders", reminders.of(viewer));
        model.addAttribute("unread", reminders.unread(viewer));
        model.addAttribute("leads", NoticeKind.leadsTheAuthority(viewer.roles()));
        model.addAttribute("agency", viewer.agency() != null);
        return "notice/reminders";
    }

    /** It is read once it was followed; one that is no longer so leads back to the list. */
    @PostMapping("/{id}/mo")
    String open(Viewer viewer, @PathVariable UUID id) {
        return "redirect:" + reminders.open(viewer, id).orElse(PATH);
    }

    @PostMapping("/da-doc")
    String readAll(Viewer viewer, RedirectAttributes flash) {
        reminders.readAll(viewer);
        flash.addFlashAttribute("done", "notice.allRead");
        return "redirect:" + PATH;
    }

    @GetMapping("/trang-sang")
    String morning(Viewer viewer, Model model) {
        model.addAttribute("morning", mornings.newest(viewer));
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("unread", reminders.unread(viewer));
        model.addAttribute("leads", NoticeKind.leadsTheAuthority(viewer.roles()));
        return "notice/morning";
    }

    /** Of the two weeks that run, or of those that agencies were told of last. */
    @GetMapping("/hai-tuan")
    String twoWeeks(Viewer viewer, Model model) {
        LocalDate today = LocalDate.now(clock);
        AgencyId agency = viewer.agency();
        Period period =
                sheets.dueOn(today).orElseGet(() -> Periods.containing(Cycle.TWO_WEEKS, today, CutOff.CALENDAR));
        if (agency != null) {
            model.addAttribute("sheet", sheets.of(viewer, agency, period));
        }
        model.addAttribute("period", period);
        return "notice/two-weeks";
    }

    @Configuration
    static class Doors {

        @Bean
        static Gate noticeGate() {
            return Gate.forEverybody(PATH + "/**");
        }
    }
}
