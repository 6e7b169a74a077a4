package vn.dondoc.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.dondoc.tracking.Directives;
import vn.dondoc.tracking.TaskId;
import vn.dondoc.tracking.Tasks;

/** One inspection with what may be done about it, and its tasks as they stood on a day. */
@Controller
@RequestMapping(InspectionDoors.PATH)
class StepPages {

    /** What a recommendation became: a draft before the reviewers, then tasks. */
    record Ordered(Recommendation recommendation, List<TaskId> tasks) {}

    private final Inspections inspections;
    private final Inspecting inspecting;
    private final Ordering ordering;
    private final ScopeTasks scope;
    private final Plans plans;
    private final Tasks tasks;
    private final Directives directives;
    private final Agencies agencies;
    private final Clock clock;

    StepPages(
            Inspections inspections,
            Inspecting inspecting,
            Ordering ordering,
            ScopeTasks scope,
            Plans plans,
            Tasks tasks,
            Directives directives,
            Agencies agencies,
            Clock clock) {
        this.inspections = inspections;
        this.inspecting = inspecting;
        this.ordering = ordering;
        this.scope = scope;
        this.plans = plans;
        this.tasks = tasks;
        this.directives = directives;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    String inspection(Viewer viewer, @PathVariable UUID id, Model model) {
        Inspection one = find(viewer, id);
        Rules rules = inspecting.rules(one);
        Hand hand = Hand.of(viewer, one);
        LocalDate today = LocalDate.now(clock);
        List<Step> open = inspecting.openTo(viewer, one);
        model.addAttribute("one", one);
        model.addAttribute("rules", rules);
        model.addAttribute("missing", rules.missing(one.decision()));
        model.addAttribute("steps", open.stream().map(Step::name).toList());
        model.addAttribute("contents", Contents.of(rules.profile(), one.decision()));
        model.addAttribute("reports", DueReport.of(one, rules));
        model.addAttribute(
                "plan",
                one.head().plan() == null
                        ? null
                        : plans.find(viewer, one.head().plan()).orElse(null));
        model.addAttribute("history", inspections.history(viewer, one.id()));
        model.addAttribute("whole", hand.seesAll(viewer));
        model.addAttribute("office", hand.office());
        model.addAttribute("ownUnit", hand.unit());
        model.addAttribute("reporters", reporters(one, hand));
        model.addAttribute("ordered", ordered(viewer, one));
        model.addAttribute("failing", open.contains(Step.FIND) ? scope.on(viewer, one, seenOn(one, today)) : List.of());
        model.addAttribute("recommendations", rows(one.outcome().recommendations()));
        model.addAttribute("signers", rules.profile().authority().signers());
        model.addAttribute("today", today);
        model.addAttribute("zone", clock.getZone());
        return "inspection/inspection";
    }

    @PostMapping("/{id}/buoc")
    String take(
            Viewer viewer, @PathVariable UUID id, @RequestParam int version, ActForm form, RedirectAttributes flash) {
        find(viewer, id);
        var names = new ActForm.Names() {
            @Override
            public String ofTask(UUID task) {
                return tasks.find(viewer, new TaskId(task))
                        .map(found -> found.content())
                        .or(() -> inScope(viewer, id, task))
                        .orElse("");
            }

            @Override
            public String ofAgency(AgencyId agency) {
                return agencies.register().byId(agency).map(Agency::name).orElse(agency.value());
            }
        };
        Taken taken = inspecting.take(viewer, new InspectionId(id), version, form.act(names));
        return told(taken, id, form.step(), flash);
    }

    @PostMapping("/{id}/giao-nhiem-vu")
    String order(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable List<Integer> no,
            RedirectAttributes flash) {
        Taken taken = ordering.order(viewer, new InspectionId(id), version, no == null ? List.of() : no);
        return told(taken, id, Step.ORDER, flash);
    }

    @GetMapping("/{id}/nhiem-vu")
    String tasks(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate day,
            Model model) {
        Inspection one = find(viewer, id);
        LocalDate today = LocalDate.now(clock);
        LocalDate on = day == null || day.isAfter(today) ? seenOn(one, today) : day;
        model.addAttribute("one", one);
        model.addAttribute("day", on);
        model.addAttribute("units", scope.on(viewer, one, on));
        model.addAttribute("links", viewer.seesWholeAuthority() || Hand.agency(viewer) != null);
        model.addAttribute("today", today);
        return "inspection/tasks";
    }

    /** The end of an inspection that is over, today while it lasts. */
    static LocalDate seenOn(Inspection one, LocalDate today) {
        LocalDate ended = one.work().endedOn();
        return ended == null ? today : ended;
    }

    private java.util.Optional<String> inScope(Viewer viewer, UUID id, UUID task) {
        Inspection one = find(viewer, id);
        return scope.on(viewer, one, seenOn(one, LocalDate.now(clock))).stream()
                .flatMap(unit -> unit.tasks().stream())
                .filter(row -> row.task().equals(task))
                .map(row -> row.content())
                .findFirst();
    }

    private List<Ordered> ordered(Viewer viewer, Inspection one) {
        return one.outcome().recommendations().stream()
                .map(asks -> new Ordered(
                        asks,
                        asks.order() == null
                                ? List.of()
                                : directives.from(asks.order()).stream()
                                        .flatMap(directive -> tasks.of(viewer, directive).stream())
                                        .map(task -> task.id())
                                        .toList()))
                .toList();
    }

    private static List<Unit> reporters(Inspection one, Hand hand) {
        return DueReport.reporters(one).stream()
                .filter(unit -> hand.keeper() || unit.agency().equals(hand.unit()))
                .toList();
    }

    /** With two rows to type more into. */
    private static List<Recommendation> rows(List<Recommendation> all) {
        var rows = new ArrayList<>(all);
        for (int i = 0; i < 2; i++) {
            rows.add(new Recommendation(rows.size() + 1, "", null, "", null, null));
        }
        return rows;
    }

    private Inspection find(Viewer viewer, UUID id) {
        return inspections
                .find(viewer, new InspectionId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String told(Taken taken, UUID id, Step step, RedirectAttributes flash) {
        if (taken == Taken.UNKNOWN) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        flash.addFlashAttribute(taken == Taken.DONE ? "done" : "problem", taken.messageKey());
        return "redirect:/kiem-tra/" + id + "#" + step;
    }
}
