package vn.dondoc.reporting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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
import vn.dondoc.archive.Archive;
import vn.dondoc.calendar.Period;

/** The reports: asked for, edited, downloaded and released. */
@Controller
@RequestMapping("/bao-cao")
class ReportPages {

    private final Reports reports;
    private final ReportDesk desk;
    private final ReportCalendar calendar;
    private final OwnFileDesk own;
    private final ReportProgress progress;
    private final ReportFiles files;
    private final Archive archive;
    private final Authors authors;
    private final Objections objections;
    private final Agencies agencies;
    private final Clock clock;

    ReportPages(
            Reports reports,
            ReportDesk desk,
            ReportCalendar calendar,
            OwnFileDesk own,
            ReportProgress progress,
            ReportFiles files,
            Archive archive,
            Authors authors,
            Objections objections,
            Agencies agencies,
            Clock clock) {
        this.reports = reports;
        this.desk = desk;
        this.calendar = calendar;
        this.own = own;
        this.progress = progress;
        this.files = files;
        this.archive = archive;
        this.authors = authors;
        this.objections = objections;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping
    String list(
            Viewer viewer, @RequestParam(name = "loai", required = false) @Nullable ReportKind chosen, Model model) {
        if (!viewer.seesWholeAuthority()) {
            return "redirect:/bao-cao-co-quan";
        }
        ReportKind asked = Objects.requireNonNullElse(chosen, ReportKind.HALF_YEAR);
        model.addAttribute("chosen", chosen);
        model.addAttribute("asked", asked);
        model.addAttribute(
                "reports",
                reports.all(viewer).stream()
                        .filter(report -> chosen == null || report.kind() == chosen)
                        .toList());
        model.addAttribute("shelves", shelves());
        model.addAttribute("templates", own.problems());
        model.addAttribute("offers", calendar.offers(asked));
        model.addAttribute("agencies", asked.ofOneAgency() ? agencies() : List.of());
        model.addAttribute("writes", ReportDesk.writes(viewer));
        return "reporting/reports";
    }

    @PostMapping
    String request(
            Viewer viewer,
            @RequestParam ReportKind kind,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(name = "period", defaultValue = "") String offered,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            RedirectAttributes flash) {
        if (!ReportDesk.writes(viewer)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Period period = period(offered, from, to);
        if (period == null) {
            flash.addFlashAttribute("problem", "reporting.problem.period");
            return "redirect:/bao-cao?loai=" + kind;
        }
        return "redirect:/bao-cao/" + desk.request(viewer, kind, period, concerned(kind, agency));
    }

    /** Days that were typed go before the period on offer; null where they make none. */
    private static @Nullable Period period(String offered, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            String[] days = offered.split("/");
            try {
                return days.length == 2 ? new Period(LocalDate.parse(days[0]), LocalDate.parse(days[1])) : null;
            } catch (DateTimeException | IllegalArgumentException e) {
                return null;
            }
        }
        return from == null || to == null || to.isBefore(from) ? null : new Period(from, to);
    }

    private Map<ReportKind.Shelf, List<ReportKind>> shelves() {
        var shelves = new LinkedHashMap<ReportKind.Shelf, List<ReportKind>>();
        for (ReportKind.Shelf shelf : ReportKind.Shelf.values()) {
            List<ReportKind> written =
                    ReportKind.on(shelf).stream().filter(authors::write).toList();
            if (!written.isEmpty()) {
                shelves.put(shelf, written);
            }
        }
        return shelves;
    }

    /** Those of today that can be told to do something. */
    private List<Concerned> agencies() {
        return agencies.register().validOn(LocalDate.now(clock)).stream()
                .filter(one ->
                        !one.isGroup() && one.kind() != Agency.Kind.COMMITTEE && one.kind() != Agency.Kind.OFFICE)
                .map(one -> new Concerned(one.id(), one.name()))
                .toList();
    }

    private @Nullable Concerned concerned(ReportKind kind, String agency) {
        return kind.ofOneAgency()
                ? agencies.entry(new AgencyId(agency))
                        .map(entry -> new Concerned(
                                entry.agency().id(), entry.agency().name()))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST))
                : null;
    }

    @GetMapping("/{id}")
    String report(Viewer viewer, @PathVariable UUID id, Model model) {
        Report report = find(viewer, id);
        model.addAttribute("report", report);
        model.addAttribute("objections", objections.of(viewer, report.id()));
        model.addAttribute("ofAgency", report.kind() == ReportKind.AGENCY);
        model.addAttribute("office", ReportDesk.writes(viewer));
        model.addAttribute("files", reports.files(report.id()));
        model.addAttribute("code", ReportCode.of(report.id()));
        model.addAttribute("progress", progress.of(report.id()));
        model.addAttribute("writes", ReportDesk.writes(viewer, report) && report.state() == ReportState.DRAFT);
        model.addAttribute("releases", ReportDesk.releases(viewer, report) && report.state() == ReportState.DRAFT);
        model.addAttribute(
                "working", report.state() == ReportState.REQUESTED || report.state() == ReportState.RELEASING);
        return "reporting/report";
    }

    @PostMapping("/{id}/noi-dung")
    String edit(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String opening,
            @RequestParam String closing,
            @RequestParam(defaultValue = "") String publicText,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash) {
        Report report = find(viewer, id);
        var sections = new ArrayList<Narrative.Section>();
        // Spring would split a lone value at its commas if it were asked for a list.
        List<String> heading = form.getOrDefault("heading", List.of());
        List<String> text = form.getOrDefault("text", List.of());
        for (int i = 0; i < heading.size(); i++) {
            sections.add(new Narrative.Section(heading.get(i), i < text.size() ? text.get(i) : ""));
        }
        boolean done = desk.edit(viewer, report, version, new Narrative(opening, sections, closing), publicText);
        return back(id, flash, done, "reporting.done.edited");
    }

    @PostMapping("/{id}/phat-hanh")
    String release(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String number,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate issuedOn,
            @RequestParam String signerTitle,
            @RequestParam String signerName,
            RedirectAttributes flash) {
        Report report = find(viewer, id);
        if (number.isBlank() || signerTitle.isBlank() || signerName.isBlank()) {
            flash.addFlashAttribute("problem", "reporting.problem.release");
            return "redirect:/bao-cao/" + id;
        }
        if (report.kind() != ReportKind.AGENCY && calendar.hasOpenValues()) {
            flash.addFlashAttribute("problem", "reporting.problem.unconfirmed");
            return "redirect:/bao-cao/" + id;
        }
        if (report.narrative() != null && !report.narrative().complete()) {
            flash.addFlashAttribute("problem", "reporting.problem.toFill");
            return "redirect:/bao-cao/" + id;
        }
        var release = new Release(number.strip(), issuedOn, signerTitle.strip(), signerName.strip());
        return back(id, flash, desk.release(viewer, report, version, release), "reporting.done.released");
    }

    @PostMapping("/{id}/y-kien/{objection}")
    String answer(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID objection,
            @RequestParam String text,
            RedirectAttributes flash) {
        Report report = find(viewer, id);
        boolean done = !text.isBlank() && objections.answer(viewer, report.id(), objection, text.strip());
        return back(id, flash, done, "reporting.done.answered");
    }

    @PostMapping("/{id}/lap-lai")
    String again(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        return back(id, flash, desk.askAgain(viewer, find(viewer, id)), "reporting.done.again");
    }

    @GetMapping("/{id}/tep/{name}")
    ResponseEntity<byte[]> file(Viewer viewer, @PathVariable UUID id, @PathVariable String name) throws IOException {
        Report report = find(viewer, id);
        ReportFile file = reports.files(report.id()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(ReportPages::unknown);
        byte[] bytes = file.released() ? archive.read(file.sha256()) : Files.readAllBytes(files.path(file.name()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    private static String back(UUID id, RedirectAttributes flash, boolean done, String messageKey) {
        flash.addFlashAttribute(done ? "done" : "problem", done ? messageKey : "reporting.problem.outrun");
        return "redirect:/bao-cao/" + id;
    }

    private Report find(Viewer viewer, UUID id) {
        return reports.find(viewer, new ReportId(id)).orElseThrow(ReportPages::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
