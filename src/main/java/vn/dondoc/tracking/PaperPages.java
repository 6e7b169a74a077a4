package vn.dondoc.tracking;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.agency.RegisterEntry;
import vn.dondoc.intake.Ledger;
import vn.dondoc.intake.ReceiptId;
import vn.dondoc.intake.Source;
import vn.dondoc.intake.StreamedPath;
import vn.dondoc.intake.Uploads;

/** Where the Office notes results that came on paper and enters them for their agencies. */
@Controller
@RequestMapping(PaperPages.PATH)
class PaperPages {

    static final String PATH = "/nhap-ket-qua-thay";
    private static final String SCAN = PATH + "/ban-quet";

    private final PaperResults papers;
    private final Agencies agencies;
    private final Uploads uploads;
    private final Ledger ledger;
    private final Clock clock;

    PaperPages(PaperResults papers, Agencies agencies, Uploads uploads, Ledger ledger, Clock clock) {
        this.papers = papers;
        this.agencies = agencies;
        this.uploads = uploads;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("open", papers.list(viewer, true));
        model.addAttribute("settled", papers.list(viewer, false));
        model.addAttribute("today", today);
        model.addAttribute(
                "agencies",
                agencies.register().validOn(today).stream()
                        .filter(one -> !one.isGroup())
                        .toList());
        return "tracking/papers";
    }

    @PostMapping
    String note(
            Viewer viewer,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate issuedOn,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate receivedOn,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String sender,
            @RequestParam(defaultValue = "") String summary,
            RedirectAttributes flash) {
        RegisterEntry from = agencies.entry(new AgencyId(agency)).orElse(null);
        String who = from == null ? sender.strip() : from.agency().name();
        LocalDate today = LocalDate.now(clock);
        if (issuedOn == null || receivedOn == null || receivedOn.isAfter(today) || issuedOn.isAfter(receivedOn)) {
            flash.addFlashAttribute("problem", Taken.ARRIVAL_WRONG.messageKey());
            return "redirect:" + PATH;
        }
        if (number.isBlank() || who.isBlank() || summary.isBlank()) {
            flash.addFlashAttribute("problem", "tracking.paper.incomplete");
            return "redirect:" + PATH;
        }
        Agency known = from == null ? null : from.agency();
        var noted = papers.note(
                viewer,
                number.strip(),
                issuedOn,
                receivedOn,
                known == null ? null : known.id(),
                who,
                summary.strip(),
                from != null && from.connected());
        return "redirect:" + PATH + "/" + noted.id();
    }

    @GetMapping("/{id}")
    String paper(Viewer viewer, @PathVariable UUID id, Model model) {
        PaperResult paper = papers.find(viewer, id).orElseThrow(PaperPages::unknown);
        model.addAttribute("paper", paper);
        ReceiptId scan = paper.scan();
        model.addAttribute("scan", scan == null ? null : ledger.find(scan).orElse(null));
        model.addAttribute("entered", papers.entered(viewer, paper));
        model.addAttribute(
                "candidates",
                paper.state() == PaperResult.State.RECEIVED ? papers.candidates(viewer, paper) : List.of());
        return "tracking/paper";
    }

    @PostMapping("/ban-quet")
    String scan(Viewer viewer, @RequestParam("ket-qua") UUID id, HttpServletRequest request, RedirectAttributes flash)
            throws IOException {
        if (papers.find(viewer, id).isEmpty()) {
            throw unknown();
        }
        var source = new Source(Source.Kind.RESULT, viewer.name() + " (" + viewer.account() + ")");
        var result = uploads.take(request, source, n -> ReceiptId.random());
        result.taken().stream().findFirst().ifPresent(receipt -> papers.scanned(viewer, id, receipt));
        var fault = result.fault();
        flash.addFlashAttribute(
                fault == null ? "done" : "problem", fault == null ? "tracking.attached" : fault.messageKey());
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping("/{id}/nhap")
    String enter(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(name = "luot", required = false) @Nullable List<UUID> matched,
            RedirectAttributes flash) {
        var chosen = matched == null
                ? List.<AssignmentId>of()
                : matched.stream().map(AssignmentId::new).toList();
        return told(papers.enter(viewer, id, chosen), id, flash);
    }

    @PostMapping("/{id}/de-rieng")
    String layAside(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        return told(papers.layAside(viewer, id, reason), id, flash);
    }

    private static String told(Taken taken, UUID id, RedirectAttributes flash) {
        if (taken == Taken.UNKNOWN) {
            throw unknown();
        }
        flash.addFlashAttribute(taken == Taken.DONE ? "done" : "problem", taken.messageKey());
        return "redirect:" + PATH + "/" + id;
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @Configuration
    static class Paths {

        @Bean
        static StreamedPath scanPath() {
            return new StreamedPath(SCAN);
        }
    }
}
