package vn.dondoc.tracking;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;

/** What people do to a task or a directive as a whole: give it to more, class it, say where it comes from, end its coming back. */
@Controller
class GivingPages {

    private final Giving giving;
    private final Facts facts;
    private final Recurrences recurrences;
    private final Agencies agencies;

    GivingPages(Giving giving, Facts facts, Recurrences recurrences, Agencies agencies) {
        this.giving = giving;
        this.facts = facts;
        this.recurrences = recurrences;
        this.agencies = agencies;
    }

    @PostMapping("/nhiem-vu/{id}/giao-them")
    String add(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam Part part,
            @RequestParam String agency,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn,
            @RequestParam(required = false) @Nullable String text,
            RedirectAttributes flash) {
        Agency to = agencies.register().byId(new AgencyId(agency)).orElse(null);
        var gift = new Giving.Gift(to == null ? null : to.id(), to == null ? null : to.name(), dueOn, text);
        return told(giving.add(viewer, new TaskId(id), part, gift), "/nhiem-vu/" + id, flash);
    }

    /** To a body of the register, or to a room by its name. */
    @PostMapping("/nhiem-vu/{id}/luot-giao/{assignment}/giao-lai")
    String giveOn(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID assignment,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn,
            @RequestParam(required = false) @Nullable String text,
            RedirectAttributes flash) {
        Agency to = agency == null || agency.isBlank()
                ? null
                : agencies.register().byId(new AgencyId(agency)).orElse(null);
        var gift = new Giving.Gift(to == null ? null : to.id(), to == null ? unit : to.name(), dueOn, text);
        return told(
                giving.giveOn(viewer, new AssignmentId(assignment), gift),
                "/nhiem-vu/" + id + "#luot-" + assignment,
                flash);
    }

    @PostMapping("/nhiem-vu/{id}/phan-loai")
    String classify(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam DeadlineKind kind,
            @RequestParam(defaultValue = "false") boolean mustSubmit,
            @RequestParam(defaultValue = "false") boolean mustReport,
            @RequestParam(defaultValue = "false") boolean routine,
            RedirectAttributes flash) {
        var said = new Facts.OfTask(kind, mustSubmit, mustReport, routine);
        return told(facts.classify(viewer, new TaskId(id), said), "/nhiem-vu/" + id, flash);
    }

    @PostMapping("/nhiem-vu/{id}/dung-lap")
    String endSeries(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes flash) {
        return told(recurrences.end(viewer, new TaskId(id), text), "/nhiem-vu/" + id, flash);
    }

    @PostMapping("/van-ban/{id}/nguon-giao")
    String note(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam Origin origin,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate updatedOn,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String submittedBy,
            RedirectAttributes flash) {
        var said = new Facts.OfDirective(origin, clean(reference), updatedOn, clean(unit), clean(submittedBy));
        return told(facts.note(viewer, new DirectiveId(id), said), "/van-ban/" + id, flash);
    }

    private static String told(Taken taken, String where, RedirectAttributes flash) {
        if (taken == Taken.UNKNOWN) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        flash.addFlashAttribute(taken == Taken.DONE ? "done" : "problem", taken.messageKey());
        return "redirect:" + where;
    }

    private static @Nullable String clean(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
