package vn.dondoc.pipeline;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.access.Waiting;
import vn.dondoc.calendar.OfficeClock;

/** Where a person sees what stands still, and why, and tries it again. */
@Controller
@RequestMapping(StalledWorkPage.PATH)
class StalledWorkPage {

    static final String PATH = "/cong-viec-dung";

    private final StalledWork stalled;
    private final RouteFiles files;

    StalledWorkPage(StalledWork stalled, RouteFiles files) {
        this.stalled = stalled;
        this.files = files;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        model.addAttribute("stalls", stalled.shownTo(viewer));
        model.addAttribute("broken", files.broken().keySet());
        model.addAttribute("zone", OfficeClock.ZONE);
        return "pipeline/stalled";
    }

    @PostMapping("/{id}/thu-lai")
    String retry(Viewer viewer, @PathVariable long id, RedirectAttributes flash) {
        var retried = stalled.retry(viewer, id);
        flash.addFlashAttribute(retried ? "done" : "problem", retried ? "pipeline.retried" : "pipeline.notRetried");
        return "redirect:" + PATH;
    }

    @Configuration
    static class Menu {

        @Bean
        static MenuEntry stalledMenu() {
            return new MenuEntry(850, PATH, "pipeline.menu", Role.OFFICE);
        }

        @Bean
        static Waiting stalledWaiting(StalledWork stalled) {
            return new Waiting(
                    90,
                    PATH,
                    "pipeline.waiting",
                    true,
                    viewer -> viewer.isOfTheOffice() ? stalled.shownTo(viewer).size() : -1);
        }
    }
}
