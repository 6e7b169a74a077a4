package vn.dondoc.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** The plans of each year: written, approved, and what was inspected by them. */
@Controller
@RequestMapping(PlanPages.PATH)
class PlanPages {

    static final String PATH = InspectionDoors.PATH + "/ke-hoach";

    /** What the form sends. */
    record PlanForm(
            int year,
            @Nullable List<String> units,
            @Nullable String contents,
            @Nullable String team) {}

    private final Plans plans;
    private final Inspections inspections;
    private final Inspecting inspecting;
    private final Agencies agencies;
    private final Clock clock;

    PlanPages(Plans plans, Inspections inspections, Inspecting inspecting, Agencies agencies, Clock clock) {
        this.plans = plans;
        this.inspections = inspections;
        this.inspecting = inspecting;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        if (!InspectionPages.mayPropose(viewer) && !viewer.seesWholeAuthority()) {
            throw unknown();
        }
        int year = LocalDate.now(clock).getYear();
        model.addAttribute("plans", plans.list(viewer));
        show(viewer, new PlanForm(year, List.of(), contents(), ""), null, model);
        return "inspection/plans";
    }

    @PostMapping
    String write(Viewer viewer, PlanForm form, RedirectAttributes flash) {
        return written(viewer, UUID.randomUUID(), form, flash);
    }

    @GetMapping("/{id}")
    String plan(Viewer viewer, @PathVariable UUID id, Model model) {
        Plan plan = plans.find(viewer, id).orElseThrow(PlanPages::unknown);
        var units = plan.units().stream().map(unit -> unit.agency().value()).toList();
        show(viewer, new PlanForm(plan.year(), units, plan.contents(), plan.team()), plan, model);
        model.addAttribute("plan", plan);
        model.addAttribute("inspections", inspections.ofPlan(viewer, id));
        model.addAttribute("approves", !plan.approved() && Hand.leads(viewer, plan.agency()));
        return "inspection/plan";
    }

    @PostMapping("/{id}")
    String rewrite(Viewer viewer, @PathVariable UUID id, PlanForm form, RedirectAttributes flash) {
        Plan plan = plans.find(viewer, id).orElseThrow(PlanPages::unknown);
        return written(viewer, plan.id(), form, flash);
    }

    @PostMapping("/{id}/phe-duyet")
    String approve(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam String by,
            @RequestParam String number,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            RedirectAttributes flash) {
        return told(plans.approve(viewer, id, by, new Paper(number, on)), id, flash);
    }

    private String written(Viewer viewer, UUID id, PlanForm form, RedirectAttributes flash) {
        AgencyId own = Hand.agency(viewer);
        List<Unit> units = (form.units() == null ? List.<String>of() : form.units())
                .stream()
                        .flatMap(unit -> agencies.register().byId(new AgencyId(unit)).stream())
                        .map(agency -> new Unit(agency.id(), agency.name()))
                        .toList();
        var plan = new Plan(
                id,
                form.year(),
                own,
                own == null ? inspecting.rules().profile().authority().name() : name(own),
                units,
                InspectionForm.said(form.contents()),
                InspectionForm.said(form.team()),
                null,
                0);
        Taken taken = plans.write(viewer, plan);
        flash.addFlashAttribute(taken == Taken.DONE ? "done" : "problem", taken.messageKey());
        return taken == Taken.DONE || plans.find(viewer, id).isPresent()
                ? "redirect:" + PATH + "/" + id
                : "redirect:" + PATH;
    }

    private static String told(Taken taken, UUID id, RedirectAttributes flash) {
        if (taken == Taken.UNKNOWN) {
            throw unknown();
        }
        flash.addFlashAttribute(taken == Taken.DONE ? "done" : "problem", taken.messageKey());
        return "redirect:" + PATH + "/" + id;
    }

    private void show(Viewer viewer, PlanForm form, @Nullable Plan plan, Model model) {
        AgencyId own = Hand.agency(viewer);
        boolean open = plan == null || !plan.approved();
        model.addAttribute("form", form);
        model.addAttribute("keeps", open && Hand.keeps(viewer, plan == null ? own : plan.agency()));
        model.addAttribute(
                "choices", new Reach(inspecting.rules(), agencies.register()).choices(own, LocalDate.now(clock)));
        model.addAttribute("today", LocalDate.now(clock));
    }

    private String contents() {
        return String.join("\n", Contents.of(inspecting.rules().profile(), Decision.NONE));
    }

    private String name(AgencyId id) {
        return agencies.register().byId(id).map(Agency::name).orElse(id.value());
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
