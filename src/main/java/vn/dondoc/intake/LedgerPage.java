package vn.dondoc.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.access.Waiting;
import vn.dondoc.calendar.OfficeClock;

/** The intake ledger: what came in, what became of it, and one click to try again. */
@Controller
@RequestMapping(LedgerPage.PATH)
class LedgerPage {

    static final String PATH = "/so-tiep-nhan";

    private final LedgerView ledger;
    private final SourcesView sources;
    private final Retries retries;
    private final GivingUp givingUp;

    LedgerPage(LedgerView ledger, SourcesView sources, Retries retries, GivingUp givingUp) {
        this.ledger = ledger;
        this.sources = sources;
        this.retries = retries;
        this.givingUp = givingUp;
    }

    @GetMapping
    String show(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Fate fate,
            @RequestParam(name = "nguon", required = false) Source.@Nullable Kind kind,
            @RequestParam(name = "tu", required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(name = "den", required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(name = "trong", required = false) @Nullable UUID within,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "sau", defaultValue = "") String after,
            Model model) {
        var filter = new LedgerFilter(fate, kind, from, to, q, within);
        var counts = ledger.counts(viewer, filter);
        var page = ledger.rows(viewer, filter, LedgerSpot.parse(after).orElse(null));
        model.addAttribute("counts", counts);
        model.addAttribute(
                "seen", counts.values().stream().mapToInt(Integer::intValue).sum());
        model.addAttribute("sources", sources.lines(viewer));
        model.addAttribute("rows", page.rows());
        model.addAttribute("next", page.next());
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", Source.Kind.values());
        model.addAttribute("after", after);
        model.addAttribute("zone", OfficeClock.ZONE);
        return "intake/ledger";
    }

    @PostMapping("/{id}/doc-lai")
    String retry(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) throws IOException {
        var retried = retries.retry(viewer, new ReceiptId(id));
        flash.addFlashAttribute(retried ? "done" : "problem", retried ? "intake.retried" : "intake.notRetried");
        return "redirect:" + PATH;
    }

    @PostMapping("/{id}/thoi-doc")
    String giveUp(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        var given = givingUp.giveUp(viewer, new ReceiptId(id));
        flash.addFlashAttribute(given ? "done" : "problem", given ? "intake.givenUp" : "intake.notGivenUp");
        return "redirect:" + PATH;
    }

    @Configuration
    static class Menu {

        @Bean
        static MenuEntry ledgerMenu() {
            return new MenuEntry(800, PATH, "intake.menu", Role.OFFICE);
        }

        @Bean
        static Waiting brokenFolders(FolderWatch watch) {
            return new Waiting(
                    79,
                    PATH + "#nguon",
                    "intake.folders.waiting",
                    true,
                    viewer -> viewer.isOfTheOffice() ? watch.broken() : -1);
        }

        @Bean
        static Waiting refusedFiles(LedgerView ledger) {
            return new Waiting(
                    80,
                    PATH + "?fate=WAITING",
                    "intake.waiting",
                    true,
                    viewer -> viewer.isOfTheOffice() ? ledger.counts(viewer).getOrDefault(Fate.WAITING, 0) : -1);
        }
    }
}
