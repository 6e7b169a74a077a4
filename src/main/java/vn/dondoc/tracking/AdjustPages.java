package vn.dondoc.tracking;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.archive.DocumentId;

/** The open tasks of a directive that a later one touches: a person decides on each, or on all at once. */
@Controller
@RequestMapping("/van-ban/dieu-chinh/{older}")
class AdjustPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    private final Directives directives;
    private final Tasks tasks;
    private final Adjusting adjusting;
    private final Agencies agencies;

    AdjustPages(Directives directives, Tasks tasks, Adjusting adjusting, Agencies agencies) {
        this.directives = directives;
        this.tasks = tasks;
        this.adjusting = adjusting;
        this.agencies = agencies;
    }

    /** Both by the documents they came from: the later one may not be a directive yet. */
    @GetMapping
    String show(Viewer viewer, @PathVariable UUID older, @RequestParam UUID theo, Model model) {
        List<Directive> before = directives(viewer, older);
        model.addAttribute("directive", before.getFirst());
        model.addAttribute(
                "later",
                directives.from(new DocumentId(theo)).stream()
                        .flatMap(id -> directives.find(viewer, id).stream())
                        .findFirst()
                        .orElse(null));
        model.addAttribute("older", older);
        model.addAttribute("theo", theo);
        model.addAttribute("tasks", open(viewer, before));
        model.addAttribute("decisions", Adjusting.Kind.values());
        return "tracking/adjust";
    }

    @PostMapping
    String decide(
            Viewer viewer,
            @PathVariable UUID older,
            @RequestParam UUID theo,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes flash) {
        List<Directive> before = directives(viewer, older);
        Directive later = directives(viewer, theo).getFirst();
        String why = reason.isBlank()
                ? "Theo văn bản số %s ngày %s".formatted(later.number(), DAY.format(later.issuedOn()))
                : reason.strip();
        var decisions = new ArrayList<Adjusting.Decision>();
        for (Task task : open(viewer, before)) {
            decisions.add(decision(task, request));
        }
        flash.addFlashAttribute("outcome", adjusting.decide(viewer, later, decisions, why));
        return "redirect:/van-ban/dieu-chinh/" + older + "?theo=" + theo;
    }

    private Adjusting.Decision decision(Task task, HttpServletRequest request) {
        var versions = new HashMap<AssignmentId, Integer>();
        for (Assignment one : task.assignments()) {
            String version = request.getParameter("phien-ban-" + one.id());
            if (version != null && version.matches("\\d{1,9}")) {
                versions.put(one.id(), Integer.valueOf(version));
            }
        }
        return new Adjusting.Decision(
                task.id(),
                kind(request.getParameter("quyet-dinh-" + task.id())),
                day(request.getParameter("thoi-han-" + task.id())),
                lead(request.getParameter("chu-tri-" + task.id())),
                versions);
    }

    private List<Task> open(Viewer viewer, List<Directive> before) {
        return before.stream()
                .flatMap(directive -> tasks.of(viewer, directive.id()).stream())
                .filter(task -> !task.progress().finished() && task.progress() != Progress.TAKEN_BACK)
                .toList();
    }

    private static Adjusting.Kind kind(@Nullable String name) {
        for (Adjusting.Kind kind : Adjusting.Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return Adjusting.Kind.KEEP;
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private @Nullable Agency lead(@Nullable String name) {
        return name == null || name.isBlank()
                ? null
                : agencies.register().find(name.strip(), null).orElse(null);
    }

    /** One file may hold several; at least one, or there is no such page. */
    private List<Directive> directives(Viewer viewer, UUID document) {
        List<Directive> found = !viewer.isOfTheOffice()
                ? List.of()
                : directives.from(new DocumentId(document)).stream()
                        .flatMap(id -> directives.find(viewer, id).stream())
                        .toList();
        if (found.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found;
    }
}
