package vn.dondoc.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.figures.AgencyCounts;
import vn.dondoc.figures.CountedTask;

/** An agency's reports: those it owes, the figures it may check before they are closed, the digests it got. The Office sees who sent. */
@Controller
@RequestMapping("/bao-cao-co-quan")
class AgencyReportPages {

    private static final int DAYS_BACK = 370;
    private static final int DAYS_AHEAD = 100;

    /** Working days before the closing from which agencies may check their figures. */
    private static final int CHECK_BEFORE = 2;

    private final Reports reports;
    private final ReportDesk desk;
    private final Collected collected;
    private final Objections objections;
    private final Groundwork ground;
    private final Agencies agencies;
    private final WorkingCalendar calendar;
    private final Clock clock;

    AgencyReportPages(
            Reports reports,
            ReportDesk desk,
            Collected collected,
            Objections objections,
            Groundwork ground,
            Agencies agencies,
            WorkingCalendar calendar,
            Clock clock) {
        this.reports = reports;
        this.desk = desk;
        this.collected = collected;
        this.objections = objections;
        this.ground = ground;
        this.agencies = agencies;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping
    String page(
            Viewer viewer,
            @RequestParam(name = "han", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate due,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        List<PlannedReport> duties = collected.duties(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
        model.addAttribute("today", today);
        model.addAttribute("duties", duties);
        Optional<Concerned> own = own(viewer);
        if (own.isPresent()) {
            model.addAttribute("agency", own.get());
            model.addAttribute("owed", owed(own.get(), duties));
            model.addAttribute("checks", checks(today));
            model.addAttribute(
                    "digests",
                    reports.all(viewer).stream()
                            .filter(report -> report.kind() == ReportKind.DIGEST)
                            .toList());
            return "reporting/agency";
        }
        PlannedReport duty = duties.stream()
                .filter(one ->
                        due == null ? !one.due().isAfter(today) : one.due().equals(due))
                .findFirst()
                .orElse(duties.isEmpty() ? null : duties.getLast());
        model.addAttribute("duty", duty);
        model.addAttribute(
                "sent",
                duty == null
                        ? List.of()
                        : collected.of(
                                duty,
                                ground.figures(duty.about(), clock.instant()).agencies()));
        return "reporting/collected";
    }

    @PostMapping
    String write(
            Viewer viewer,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        Concerned own = own(viewer).orElseThrow(AgencyReportPages::closed);
        if (to.isBefore(from)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return "redirect:/bao-cao/" + desk.request(viewer, ReportKind.AGENCY, new Period(from, to), own);
    }

    @GetMapping("/{id}/so-lieu")
    String check(Viewer viewer, @PathVariable UUID id, Model model) {
        Concerned own = own(viewer).orElseThrow(AgencyReportPages::closed);
        Report report = checked(id);
        Snapshot snapshot = report.snapshot();
        if (snapshot == null) {
            throw closed();
        }
        model.addAttribute("report", report);
        model.addAttribute("agency", own);
        model.addAttribute("counts", counts(snapshot, own));
        model.addAttribute("tasks", tasks(viewer, snapshot, own));
        model.addAttribute("scores", scores(snapshot, own));
        model.addAttribute("objections", objections.of(viewer, report.id()));
        return "reporting/check";
    }

    @PostMapping("/{id}/y-kien")
    String object(Viewer viewer, @PathVariable UUID id, @RequestParam String text, RedirectAttributes flash) {
        Concerned own = own(viewer).orElseThrow(AgencyReportPages::closed);
        Report report = checked(id);
        if (text.isBlank()) {
            flash.addFlashAttribute("problem", "reporting.problem.objection");
        } else {
            objections.raise(viewer, report.id(), own, text.strip());
            flash.addFlashAttribute("done", "reporting.done.objected");
        }
        return "redirect:/bao-cao-co-quan/" + id + "/so-lieu";
    }

    private List<Collected.Owed> owed(Concerned own, List<PlannedReport> duties) {
        return duties.stream()
                .map(duty -> new Collected.Owed(
                        duty, own.name(), collected.sent(own.id(), duty.about()).orElse(null)))
                .toList();
    }

    private List<Report> checks(LocalDate today) {
        return reports.all(Groundwork.REPORTING).stream()
                .filter(report -> open(report, today))
                .toList();
    }

    private boolean open(Report report, LocalDate today) {
        return report.kind().checkedByAgencies()
                && report.state() == ReportState.DRAFT
                && !today.isBefore(calendar.minus(report.period().to(), CHECK_BEFORE));
    }

    private Report checked(UUID id) {
        return reports.find(Groundwork.REPORTING, new ReportId(id))
                .filter(report -> open(report, LocalDate.now(clock)))
                .orElseThrow(AgencyReportPages::closed);
    }

    private Optional<Concerned> own(Viewer viewer) {
        return viewer.agency() == null
                ? Optional.empty()
                : agencies.entry(viewer.agency())
                        .map(entry -> new Concerned(
                                entry.agency().id(), entry.agency().name()));
    }

    private static AgencyCounts counts(Snapshot snapshot, Concerned own) {
        return snapshot.figures().agencies().stream()
                .filter(one -> one.agency().equals(own.name()))
                .findFirst()
                .orElse(new AgencyCounts(own.name(), vn.dondoc.figures.Counts.NONE, 0));
    }

    /** What was counted for the agency, but for directives of which it may not know. */
    private List<CountedTask> tasks(Viewer viewer, Snapshot snapshot, Concerned own) {
        Set<UUID> seen = ground.seen(
                viewer, snapshot.figures().period(), snapshot.figures().asOf());
        return snapshot.tasks().stream()
                .filter(task -> seen.contains(task.task()))
                .filter(task -> Arrays.asList(task.agencies().split("; ")).contains(own.name()))
                .toList();
    }

    /** The agency's own line of a ranking, each figure with the name of its column. */
    private static List<String> scores(Snapshot snapshot, Concerned own) {
        var said = new ArrayList<String>();
        snapshot.grids()
                .forEach(grid -> grid.rows().stream()
                        .filter(row -> row.cells().contains(own.name()) && row.about() == null)
                        .forEach(row -> {
                            var cells = GridTables.table(grid, "")
                                    .rows()
                                    .get(grid.rows().indexOf(row));
                            for (int i = 0; i < cells.size(); i++) {
                                Grid.Column column = grid.columns().get(i);
                                String over = column.over().isEmpty() ? "" : column.over() + ", ";
                                said.add(over + column.head() + ": " + cells.get(i));
                            }
                        }));
        return said;
    }

    private static ResponseStatusException closed() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
