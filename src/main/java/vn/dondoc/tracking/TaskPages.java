package vn.dondoc.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import vn.dondoc.calendar.Anchors;
import vn.dondoc.calendar.Arithmetic;
import vn.dondoc.calendar.DueDates;
import vn.dondoc.calendar.WorkingCalendar;

/** One task with its history. */
@Controller
@RequestMapping("/nhiem-vu")
class TaskPages {

    /** An assignment as the page shows it, with what this viewer may do about it. */
    record Held(
            Assignment assignment,
            Situation situation,
            List<Step> steps,
            boolean office,
            boolean givesOn,
            boolean attaches,
            int openPieces) {}

    private final Tasks tasks;
    private final Directives directives;
    private final Assignments assignments;
    private final Steps steps;
    private final RuleBook rules;
    private final Matters matters;
    private final Attachments attachments;
    private final Facts facts;
    private final Recurrences recurrences;
    private final Agencies agencies;
    private final Clock clock;
    private final WorkingCalendar calendar;
    private final List<Beside> beside;

    TaskPages(
            Tasks tasks,
            Directives directives,
            Assignments assignments,
            Steps steps,
            RuleBook rules,
            Matters matters,
            Attachments attachments,
            Facts facts,
            Recurrences recurrences,
            Agencies agencies,
            Clock clock,
            WorkingCalendar calendar,
            List<Beside> beside) {
        this.tasks = tasks;
        this.directives = directives;
        this.assignments = assignments;
        this.steps = steps;
        this.rules = rules;
        this.matters = matters;
        this.attachments = attachments;
        this.facts = facts;
        this.recurrences = recurrences;
        this.agencies = agencies;
        this.clock = clock;
        this.calendar = calendar;
        this.beside = beside;
    }

    @GetMapping("/{id}")
    String task(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate day,
            Model model) {
        Task task = tasks.find(viewer, new TaskId(id)).orElseThrow(TaskPages::unknown);
        Today today = Today.by(clock, calendar);
        Directive directive = directives.find(viewer, task.directiveId()).orElseThrow(TaskPages::unknown);
        model.addAttribute("task", task);
        model.addAttribute("counted", counted(task, directive));
        model.addAttribute("situation", Situation.of(task, today));
        model.addAttribute("directive", directive);
        model.addAttribute(
                "held",
                task.assignments().stream()
                        .map(one -> new Held(
                                one,
                                Situation.of(one, today),
                                steps.openTo(viewer, task, one),
                                viewer.isOfTheOffice(),
                                one.progress().open()
                                        && one.part() != Part.SUB
                                        && (viewer.isOfTheOffice() || Hand.isOf(viewer, one)),
                                attachments.mayAddTo(viewer, one.id()).isPresent(),
                                task.openPiecesOf(one.id())))
                        .toList());
        model.addAttribute("unconnected", unconnected(task));
        List<HistoryEntry> history = assignments.history(task.id());
        model.addAttribute("history", history);
        model.addAttribute("chains", Chain.of(task, history, today.day(), calendar));
        model.addAttribute("rules", rules.of(task.id()).rules());
        model.addAttribute("agencies", choices(today.day()));
        model.addAttribute("qualities", Quality.values());
        model.addAttribute("attachments", attachments.of(task.id()));
        model.addAttribute("facts", facts.of(task.id()));
        model.addAttribute("terms", tasks.terms(task.id()));
        model.addAttribute("taskClass", classOf(task));
        model.addAttribute("kinds", DeadlineKind.values());
        model.addAttribute("matters", matters.of(viewer, task.id()));
        model.addAttribute("raisable", raisable(viewer, task));
        model.addAttribute(
                "beside",
                beside.stream()
                        .flatMap(one -> one.of(viewer, task).stream())
                        .sorted(Comparator.comparing(Beside.Line::at).reversed())
                        .toList());
        model.addAttribute(
                "begins",
                beside.stream()
                        .flatMap(one -> one.begins(viewer, task).stream())
                        .toList());
        model.addAttribute("recurs", recurrences.runs(task.id()));
        model.addAttribute("office", viewer.isOfTheOffice());
        model.addAttribute("day", day);
        model.addAttribute("then", day == null ? List.of() : AsOf.of(history, day, calendar));
        model.addAttribute("today", today.day());
        model.addAttribute("zone", clock.getZone());
        return "tracking/task";
    }

    @PostMapping("/{id}/luot-giao/{assignment}")
    String take(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID assignment,
            @RequestParam int version,
            ActForm form,
            RedirectAttributes flash) {
        String named = form.agency() == null ? null : agencyName(form.agency());
        Taken taken = steps.take(viewer, new StepRequest(new AssignmentId(assignment), version, form.act(named)));
        if (taken == Taken.UNKNOWN) {
            throw unknown();
        }
        flash.addFlashAttribute(taken == Taken.DONE ? "done" : "problem", taken.messageKey());
        if (taken != Taken.DONE) {
            flash.addFlashAttribute("unsent", form.text());
        }
        return "redirect:/nhiem-vu/" + id;
    }

    /** The first class of every regulation has a deadline, the second has none; null where it tells none apart. */
    private @Nullable String classOf(Task task) {
        List<String> classes = rules.of(task.id()).rules().profile().list("task.classes");
        return classes.size() < 2 ? null : classes.get(task.withDeadline() ? 0 : 1);
    }

    private List<Agency> choices(LocalDate day) {
        return agencies.register().validOn(day).stream()
                .filter(one -> !one.isGroup())
                .toList();
    }

    /** What this viewer could raise about the task under its regulation. */
    private List<MatterKind> raisable(Viewer viewer, Task task) {
        var profile = rules.of(task.id()).rules().profile();
        boolean leads = task.leads().stream().anyMatch(one -> Hand.isOf(viewer, one));
        boolean holds = task.assignments().stream().anyMatch(one -> Hand.isOf(viewer, one));
        return Arrays.stream(MatterKind.values())
                .filter(MatterKind::needsTask)
                .filter(kind -> kind.foreseenBy(profile))
                .filter(kind -> viewer.isOfTheOffice() || (kind.ofTheLead() ? leads : holds))
                .toList();
    }

    private @Nullable String agencyName(String id) {
        return agencies.register().byId(new AgencyId(id)).map(Agency::name).orElse(null);
    }

    /** How the day was counted, where it still is the day that was counted. */
    private List<Arithmetic.Step> counted(Task task, Directive directive) {
        return tasks.deadline(task.id())
                .map(deadline -> new DueDates(calendar).resolve(deadline, Anchors.issued(directive.issuedOn())))
                .filter(due -> due.day() != null && due.day().equals(task.dueOn()))
                .map(due -> due.arithmetic().steps())
                .filter(all -> all.size() > 1)
                .orElse(List.of());
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Bodies that do not enter their results themselves: the Office does it for them, and it is said. None does where only the Office has the software. */
    private Set<AgencyId> unconnected(Task task) {
        boolean officeAlone =
                PaperResults.officeAlone(rules.of(task.id()).rules().profile());
        return task.assignments().stream()
                .map(Assignment::agency)
                .filter(Objects::nonNull)
                .filter(id -> agencies.entry(id)
                        .filter(entry -> officeAlone || !entry.connected())
                        .isPresent())
                .collect(Collectors.toSet());
    }
}
