package vn.dondoc.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.dondoc.access.OfficePeople;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;

/** The list of inspections, and the form in which one is proposed and its decision written. */
@Controller
@RequestMapping(InspectionDoors.PATH)
class InspectionPages {

    private static final Set<Role> TEAM_ROLES =
            EnumSet.of(Role.INSPECTOR, Role.OFFICE_CLERK, Role.OFFICE_SPECIALIST, Role.OFFICE_LEADER);

    private final Inspections inspections;
    private final Inspecting inspecting;
    private final Plans plans;
    private final Signs signs;
    private final Agencies agencies;
    private final OfficePeople people;
    private final Clock clock;

    InspectionPages(
            Inspections inspections,
            Inspecting inspecting,
            Plans plans,
            Signs signs,
            Agencies agencies,
            OfficePeople people,
            Clock clock) {
        this.inspections = inspections;
        this.inspecting = inspecting;
        this.plans = plans;
        this.signs = signs;
        this.agencies = agencies;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, @RequestParam(name = "tat-ca", defaultValue = "false") boolean all, Model model) {
        model.addAttribute("all", all);
        model.addAttribute(
                "inspections",
                inspections.list(viewer, all).stream()
                        .map(one -> new Listed(one, DueReport.of(one, inspecting.rules(one))))
                        .toList());
        model.addAttribute("keeps", mayPropose(viewer));
        model.addAttribute("rules", inspecting.rules());
        model.addAttribute("sessions", inspecting.rules().hasSession() && viewer.seesWholeAuthority());
        model.addAttribute("today", LocalDate.now(clock));
        return "inspection/list";
    }

    @GetMapping("/moi")
    String blank(
            Viewer viewer,
            @RequestParam(name = "hinh-thuc", required = false) @Nullable Form form,
            @RequestParam(name = "ke-hoach", required = false) @Nullable UUID plan,
            @RequestParam(name = "don-vi", required = false) @Nullable List<String> units,
            Model model) {
        if (!mayPropose(viewer)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var planned = plan == null ? null : plans.find(viewer, plan).orElse(null);
        var chosen = units != null
                ? units
                : planned == null
                        ? List.<String>of()
                        : planned.units().stream()
                                .map(unit -> unit.agency().value())
                                .toList();
        Issuer issuer = Hand.agency(viewer) == null ? Issuer.CHAIRMAN : Issuer.HEAD;
        var bases = new ArrayList<>(List.of(inspecting.rules().profile().instrument()));
        if (planned != null && planned.approval() != null) {
            bases.add("Kế hoạch kiểm tra năm %d được %s phê duyệt tại văn bản số %s"
                    .formatted(
                            planned.year(),
                            planned.approval().by(),
                            planned.approval().paper().number()));
        }
        var blank = InspectionForm.blank(form == null ? Form.PERIODIC : form, issuer, plan, chosen, bases);
        return form(viewer, null, blank, List.of(), model);
    }

    @PostMapping("/moi")
    String propose(Viewer viewer, InspectionForm form, Model model, RedirectAttributes flash) {
        var proposed = inspecting.propose(viewer, head(viewer, form, List.of()), form.decision());
        if (proposed.id() == null) {
            model.addAttribute("wrong", proposed.taken().messageKey());
            return form(viewer, null, form, List.of(), model);
        }
        flash.addFlashAttribute("done", "inspection.taken.DONE");
        return "redirect:/kiem-tra/" + proposed.id();
    }

    @GetMapping("/{id}/sua")
    String edit(Viewer viewer, @PathVariable UUID id, Model model) {
        Inspection one = writable(viewer, id);
        return form(viewer, one, InspectionForm.of(one), one.head().ground().signs(), model);
    }

    @PostMapping("/{id}/sua")
    String write(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            InspectionForm form,
            Model model,
            RedirectAttributes flash) {
        Inspection one = writable(viewer, id);
        List<String> kept = one.head().ground().signs();
        var act = new Act.Write(head(viewer, form, kept), form.decision());
        Taken taken = inspecting.take(viewer, one.id(), version, act);
        if (taken != Taken.DONE) {
            model.addAttribute("wrong", taken.messageKey());
            return form(viewer, one, form, kept, model);
        }
        flash.addFlashAttribute("done", taken.messageKey());
        return "redirect:/kiem-tra/" + id;
    }

    private Inspection writable(Viewer viewer, UUID id) {
        return inspections
                .find(viewer, new InspectionId(id))
                .filter(one -> inspecting.openTo(viewer, one).contains(Step.WRITE))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Head head(Viewer viewer, InspectionForm form, List<String> kept) {
        AgencyId own = Hand.agency(viewer);
        Issuer issuer = own != null ? Issuer.HEAD : form.issuer() == Issuer.CHIEF ? Issuer.CHIEF : Issuer.CHAIRMAN;
        var authority = inspecting.rules().profile().authority();
        String issuerName = switch (issuer) {
            case CHAIRMAN -> "Chủ tịch " + authority.name();
            case CHIEF -> "Chánh " + authority.office();
            case HEAD -> own == null ? "" : name(own);
        };
        List<Unit> units = form.chosenUnits().stream()
                .distinct()
                .flatMap(unit -> agencies.register().byId(new AgencyId(unit)).stream())
                .map(agency -> new Unit(agency.id(), agency.name()))
                .toList();
        var words = new LinkedHashSet<>(kept);
        words.addAll(signs.words(viewer, units.stream().map(Unit::name).toList(), Set.copyOf(form.chosenSigns())));
        return new Head(
                form.kind(),
                issuer,
                own,
                issuerName,
                form.kind() == Form.PERIODIC ? form.plan() : null,
                form.name(),
                units,
                form.grounds(List.copyOf(words)),
                form.field());
    }

    private String form(Viewer viewer, @Nullable Inspection one, InspectionForm form, List<String> kept, Model model) {
        Rules rules = inspecting.rules();
        AgencyId own = Hand.agency(viewer);
        List<Agency> choices = new Reach(rules, agencies.register()).choices(own, LocalDate.now(clock));
        model.addAttribute("one", one);
        model.addAttribute("form", form);
        model.addAttribute("own", own);
        model.addAttribute("rules", rules);
        model.addAttribute("choices", choices);
        model.addAttribute("grounds", Ground.Kind.values());
        model.addAttribute("duties", Member.Duty.values());
        model.addAttribute(
                "plans",
                plans.list(viewer).stream()
                        .filter(plan -> plan.approved() && java.util.Objects.equals(plan.agency(), own))
                        .toList());
        model.addAttribute("team", rows(form.team()));
        model.addAttribute("people", people.with(viewer, TEAM_ROLES));
        model.addAttribute("kept", kept);
        model.addAttribute(
                "signs",
                form.chosenUnits().stream()
                        .map(unit -> name(new AgencyId(unit)))
                        .flatMap(unit -> signs.of(viewer, unit).stream())
                        .toList());
        model.addAttribute("contents", Contents.of(rules.profile(), Decision.NONE));
        return "inspection/form";
    }

    /** With some rows to type more into. */
    private static List<Member> rows(List<Member> team) {
        var rows = new ArrayList<>(team);
        for (int i = 0; i < 3 || rows.size() < 5; i++) {
            rows.add(new Member(rows.isEmpty() ? Member.Duty.HEAD : Member.Duty.MEMBER, "", "", null));
        }
        return rows;
    }

    private String name(AgencyId id) {
        return agencies.register().byId(id).map(Agency::name).orElse(id.value());
    }

    static boolean mayPropose(Viewer viewer) {
        return viewer.isOfTheOffice() || Hand.agency(viewer) != null;
    }
}
