package vn.dondoc.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.dondoc.regulation.Profile;
import vn.dondoc.regulation.Regulations;

/** The pages of what is raised: a list, a form for each kind, and one matter with its answers. */
@Controller
@RequestMapping("/trao-doi")
class MatterPages {

    /** What the form sends. */
    record Form(
            MatterKind loai,
            @Nullable UUID nhiemVu,
            @Nullable String text,
            @Nullable String remedy,
            @Nullable String directiveNumber,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate directiveOn,

            @Nullable String channel,
            @Nullable String oldValue,
            @Nullable String newValue,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate dueOn,

            @Nullable List<String> parties) {

        Matter.Said said() {
            return new Matter.Said(text, remedy, directiveNumber, directiveOn, blank(channel), oldValue, newValue);
        }

        private static @Nullable String blank(@Nullable String typed) {
            return typed == null || typed.isBlank() ? null : typed;
        }
    }

    private final Matters matters;
    private final Tasks tasks;
    private final RuleBook rules;
    private final Regulations regulations;
    private final Agencies agencies;
    private final MatterFiles files;
    private final Clock clock;

    MatterPages(
            Matters matters,
            Tasks tasks,
            RuleBook rules,
            Regulations regulations,
            Agencies agencies,
            MatterFiles files,
            Clock clock) {
        this.matters = matters;
        this.files = files;
        this.tasks = tasks;
        this.rules = rules;
        this.regulations = regulations;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(name = "loai", required = false) @Nullable MatterKind kind,
            @RequestParam(name = "tat-ca", defaultValue = "false") boolean all,
            Model model) {
        Profile profile = regulations.active();
        model.addAttribute("kind", kind);
        model.addAttribute("all", all);
        model.addAttribute("kinds", MatterKind.values());
        model.addAttribute(
                "raisable",
                Arrays.stream(MatterKind.values())
                        .filter(one -> !one.needsTask() && one.foreseenBy(profile))
                        .filter(one -> viewer.isOfTheOffice() == one.ofTheOffice())
                        .toList());
        model.addAttribute("matters", matters.list(viewer, kind, !all));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("zone", clock.getZone());
        return "tracking/matters";
    }

    @GetMapping("/moi")
    String form(
            Viewer viewer,
            @RequestParam(name = "loai", defaultValue = "DIFFICULTY") MatterKind kind,
            @RequestParam(name = "nhiem-vu", required = false) @Nullable UUID task,
            Model model) {
        return page(
                viewer, new Form(kind, task, null, null, null, null, null, null, null, null, List.of()), null, model);
    }

    @PostMapping("/moi")
    String raise(Viewer viewer, Form form, Model model, RedirectAttributes flash) {
        TaskId task = form.nhiemVu() == null ? null : new TaskId(form.nhiemVu());
        Taken taken = matters.raise(
                viewer,
                own(viewer),
                new Matters.Raising(form.loai(), task, form.said(), form.dueOn(), named(form.parties())));
        if (taken == Taken.UNKNOWN) {
            throw unknown();
        }
        if (taken != Taken.DONE) {
            return page(viewer, form, taken.messageKey(), model);
        }
        flash.addFlashAttribute("done", taken.messageKey());
        return task == null ? "redirect:/trao-doi" : "redirect:/nhiem-vu/" + task;
    }

    @GetMapping("/{id}")
    String matter(Viewer viewer, @PathVariable UUID id, Model model) {
        show(viewer, id, model);
        return "tracking/matter";
    }

    /** The ready report about who is late with co-ordinating. */
    @GetMapping("/{id}/bao-cao-cham")
    String late(Viewer viewer, @PathVariable UUID id, Model model) {
        Matter matter = show(viewer, id, model);
        if (matter.kind() != MatterKind.COORDINATION
                || matter.late(LocalDate.now(clock)).isEmpty()) {
            throw unknown();
        }
        model.addAttribute("authority", regulations.active().authority());
        return "tracking/matter-late";
    }

    @PostMapping("/{id}/tra-loi")
    String answer(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam String party,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes flash) {
        return told(matters.answer(viewer, id, new AgencyId(party), text), id, flash);
    }

    @PostMapping("/{id}/ket-thuc")
    String settle(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            RedirectAttributes flash) {
        return told(matters.settle(viewer, id, outcome, new Act.Paper(number, on)), id, flash);
    }

    @PostMapping("/{id}/rut")
    String withdraw(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        return told(matters.withdraw(viewer, id), id, flash);
    }

    private Matter show(Viewer viewer, UUID id, Model model) {
        Matter matter = matters.find(viewer, id).orElseThrow(MatterPages::unknown);
        boolean asker = matter.agency() != null && matter.agency().equals(viewer.agency());
        model.addAttribute("matter", matter);
        model.addAttribute(
                "task",
                Optional.ofNullable(matter.task())
                        .flatMap(task -> tasks.find(viewer, task))
                        .orElse(null));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("late", matter.late(LocalDate.now(clock)));
        model.addAttribute(
                "settles", viewer.isOfTheOffice() || asker && matter.kind().ofTheLead());
        model.addAttribute("withdraws", asker || matter.raisedBy().equals(viewer.account()));
        model.addAttribute("office", viewer.isOfTheOffice());
        model.addAttribute("files", files.of(id));
        model.addAttribute("attaches", files.mayAdd(viewer, id, null));
        model.addAttribute("ownAgency", viewer.agency());
        model.addAttribute("zone", clock.getZone());
        return matter;
    }

    private String page(Viewer viewer, Form form, @Nullable String problem, Model model) {
        Task task = form.nhiemVu() == null
                ? null
                : tasks.find(viewer, new TaskId(form.nhiemVu())).orElseThrow(MatterPages::unknown);
        Profile profile = task == null
                ? regulations.active()
                : rules.of(task.id()).rules().profile();
        model.addAttribute("form", form);
        model.addAttribute("task", task);
        model.addAttribute("wrong", problem);
        model.addAttribute("foreseen", form.loai().foreseenBy(profile));
        model.addAttribute("channels", profile.list("correction.channels"));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("choices", choices(viewer, form.loai(), task));
        return "tracking/matter-form";
    }

    private List<Agency> choices(Viewer viewer, MatterKind kind, @Nullable Task task) {
        List<Agency> valid = agencies.register().validOn(LocalDate.now(clock)).stream()
                .filter(one -> !one.isGroup() && !one.id().equals(viewer.agency()))
                .toList();
        if (!kind.ofTheLead() || task == null) {
            return valid;
        }
        return valid.stream().filter(one -> task.heldBy(one.id(), false)).toList();
    }

    private @Nullable Agency own(Viewer viewer) {
        AgencyId agency = viewer.agency();
        return agency == null ? null : agencies.register().byId(agency).orElse(null);
    }

    private List<Agency> named(@Nullable List<String> ids) {
        return ids == null
                ? List.of()
                : ids.stream()
                        .distinct()
                        .flatMap(id -> agencies.register().byId(new AgencyId(id)).stream())
                        .toList();
    }

    private static String told(Taken taken, UUID id, RedirectAttributes flash) {
        if (taken == Taken.UNKNOWN) {
            throw unknown();
        }
        flash.addFlashAttribute(taken == Taken.DONE ? "done" : "problem", taken.messageKey());
        return "redirect:/trao-doi/" + id;
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
