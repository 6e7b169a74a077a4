package vn.dondoc.erasing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
import vn.dondoc.access.Gate;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.access.Waiting;
import vn.dondoc.archive.Backup;
import vn.dondoc.archive.Backups;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Original;
import vn.dondoc.archive.Originals;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.intake.Families;

/** Where one person asks that a document be erased and another one consents. */
@Controller
@RequestMapping(ErasingPages.PATH)
class ErasingPages {

    static final String PATH = "/go-tai-lieu-mat";

    private final Erasures erasures;
    private final ErasingDesk desk;
    private final Originals originals;
    private final Families families;
    private final Backups backups;

    ErasingPages(Erasures erasures, ErasingDesk desk, Originals originals, Families families, Backups backups) {
        this.erasures = erasures;
        this.desk = desk;
        this.originals = originals;
        this.families = families;
        this.backups = backups;
    }

    /** A request as the page shows it; names are there as long as the documents are. */
    record Line(ErasureRecord erasure, List<String> names, boolean mine, List<Backup> backups) {}

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute(
                "lines",
                erasures.all(viewer).stream()
                        .map(erasure -> new Line(
                                erasure,
                                isOpen(erasure) ? names(erasure.document()) : List.of(),
                                erasure.requested().account().equals(viewer.account()),
                                backups(erasure)))
                        .toList());
        model.addAttribute("mayConfirm", ErasingDesk.mayConfirm(viewer));
        model.addAttribute("zone", OfficeClock.ZONE);
        return "erasing/erasures";
    }

    @GetMapping("/yeu-cau")
    String form(@RequestParam("van-ban") UUID document, Model model) {
        model.addAttribute("document", document);
        model.addAttribute("names", names(new DocumentId(document)));
        return "erasing/request";
    }

    @PostMapping
    String request(
            Viewer viewer,
            @RequestParam("van-ban") UUID document,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        var objection = desk.request(viewer, new DocumentId(document), reason);
        return done(objection, "erasing.requestedNow", flash);
    }

    @PostMapping("/{id}/xac-nhan")
    String confirm(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        return done(desk.confirm(viewer, id), "erasing.confirmedNow", flash);
    }

    @PostMapping("/{id}/bo")
    String cancel(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        return done(desk.cancel(viewer, id), "erasing.cancelledNow", flash);
    }

    private static String done(Optional<String> objection, String done, RedirectAttributes flash) {
        flash.addFlashAttribute(objection.isEmpty() ? "done" : "problem", objection.orElse(done));
        return "redirect:" + PATH;
    }

    private static boolean isOpen(ErasureRecord erasure) {
        return erasure.state() == ErasureState.REQUESTED;
    }

    private List<Backup> backups(ErasureRecord erasure) {
        var archivedAt = erasure.archivedAt();
        var doneAt = erasure.doneAt();
        return archivedAt == null || doneAt == null ? List.of() : backups.holding(archivedAt, doneAt);
    }

    /** The document first, then what goes with it. */
    private List<String> names(DocumentId document) {
        return families.holding(document).stream()
                .map(id -> originals.find(id).map(Original::name).orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    @Configuration
    static class Doors {

        @Bean
        static Gate erasingGate() {
            return new Gate(PATH, Role.OFFICE);
        }

        @Bean
        static Gate erasingStepsGate() {
            return new Gate(PATH + "/**", Role.OFFICE);
        }

        @Bean
        static Waiting askedErasures(Erasures erasures) {
            return new Waiting(
                    5,
                    PATH,
                    "erasing.waiting",
                    true,
                    viewer -> ErasingDesk.mayConfirm(viewer) ? erasures.waiting(viewer) : -1);
        }
    }
}
