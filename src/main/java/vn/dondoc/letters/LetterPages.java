package vn.dondoc.letters;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.Original;
import vn.dondoc.archive.Originals;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.intake.Source;
import vn.dondoc.intake.StreamedPath;
import vn.dondoc.intake.Uploads;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.tracking.AssignmentId;
import vn.dondoc.tracking.Task;
import vn.dondoc.tracking.TaskId;
import vn.dondoc.tracking.Tasks;

/** Letters: the list, the form that begins one, and the letter itself until and after it has its number. */
@Controller
@RequestMapping(LetterPages.PATH)
class LetterPages {

    static final String PATH = "/cong-van";

    private static final String ISSUE = "/cap-so";

    private final Letters letters;
    private final Drafting drafting;
    private final Issuing issuing;
    private final OverdueParts overdue;
    private final Tasks tasks;
    private final Regulations regulations;
    private final AuditTrail audit;
    private final LetterScans scans;
    private final Uploads uploads;
    private final Originals originals;
    private final Archive archive;
    private final Clock clock;

    LetterPages(
            Letters letters,
            Drafting drafting,
            Issuing issuing,
            OverdueParts overdue,
            Tasks tasks,
            Regulations regulations,
            AuditTrail audit,
            LetterScans scans,
            Uploads uploads,
            Originals originals,
            Archive archive,
            Clock clock) {
        this.letters = letters;
        this.drafting = drafting;
        this.issuing = issuing;
        this.overdue = overdue;
        this.tasks = tasks;
        this.regulations = regulations;
        this.audit = audit;
        this.scans = scans;
        this.uploads = uploads;
        this.originals = originals;
        this.archive = archive;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("letters", letters.all(viewer));
        model.addAttribute("office", viewer.isOfTheOffice());
        model.addAttribute("late", viewer.isOfTheOffice() ? overdue.agencies(viewer) : List.of());
        return "letters/letters";
    }

    @GetMapping("/moi")
    String form(
            Viewer viewer,
            @RequestParam(name = "loai", required = false) @Nullable LetterKind kind,
            @RequestParam(name = "nhiem-vu", required = false) @Nullable UUID id,
            Model model) {
        if (kind == null || id == null) {
            return "redirect:" + PATH;
        }
        Task task = office(viewer, id);
        model.addAttribute("kind", kind);
        model.addAttribute("task", task);
        model.addAttribute("parts", Drafting.parts(kind, task));
        model.addAttribute("today", LocalDate.now(clock));
        return "letters/new";
    }

    @PostMapping("/moi")
    String draft(
            Viewer viewer,
            @RequestParam("loai") LetterKind kind,
            @RequestParam("nhiem-vu") UUID id,
            @RequestParam("luot") UUID part,
            @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate day,
            @RequestParam(name = "noi-dung", defaultValue = "") String text,
            RedirectAttributes flash) {
        Task task = office(viewer, id);
        var about = List.of(new Letter.About(task.id(), new AssignmentId(part)));
        return drafted(viewer, new Drafting.Wanted(kind, about, day, text), flash);
    }

    /** One urging about everything of an agency that is red. */
    @PostMapping("/don-doc")
    String urge(Viewer viewer, @RequestParam("co-quan") String agency, RedirectAttributes flash) {
        var about = overdue.of(viewer, agency);
        return drafted(viewer, new Drafting.Wanted(LetterKind.URGING, about, null, ""), flash);
    }

    private String drafted(Viewer viewer, Drafting.Wanted wanted, RedirectAttributes flash) {
        Optional<UUID> letter = drafting.draft(viewer, wanted);
        if (letter.isEmpty()) {
            flash.addFlashAttribute("problem", "letters.nothing");
        }
        return "redirect:" + PATH + letter.map(id -> "/" + id).orElse("");
    }

    @GetMapping("/{id}")
    String letter(Viewer viewer, @PathVariable UUID id, Model model) {
        Letter letter = found(viewer, id);
        model.addAttribute("letter", letter);
        model.addAttribute("subjects", drafting.subjects(viewer, letter.about()));
        model.addAttribute("signers", regulations.active().authority().signers());
        model.addAttribute("scans", scans.of(letter));
        model.addAttribute("scansIt", !letter.draft() && viewer.isOfTheOffice());
        model.addAttribute("edits", letter.draft() && viewer.isOfTheOffice());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("zone", clock.getZone());
        return "letters/letter";
    }

    @GetMapping("/{id}/tep.{form}")
    ResponseEntity<byte[]> file(Viewer viewer, @PathVariable UUID id, @PathVariable String form) throws IOException {
        Letter letter = found(viewer, id);
        Issuing.Form wanted = switch (form) {
            case "pdf" -> Issuing.Form.PDF;
            case "docx" -> Issuing.Form.DOCX;
            default -> throw unknown();
        };
        byte[] bytes = issuing.file(viewer, letter, wanted).orElseThrow(LetterPages::unknown);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(wanted.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(name(letter) + "." + form))
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }

    private static String attached(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static String name(Letter letter) {
        Letter.Issued issued = letter.issued();
        return "cong-van-"
                + (issued == null
                        ? "du-thao"
                        : issued.number().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}0-9]+", "-"));
    }

    @PostMapping("/{id}")
    String reword(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            Letter.Wording wording,
            @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate day,
            RedirectAttributes flash) {
        Letter letter = found(viewer, id);
        boolean done = viewer.isOfTheOffice() && letters.reword(letter.id(), version, wording, day);
        flash.addFlashAttribute(done ? "done" : "problem", done ? "letters.saved" : "letters.outrun");
        return "redirect:" + PATH + "/" + id;
    }

    /** The number and the day, and the scan of what was signed, in one form; a numbered letter may get its scan later. */
    @PostMapping(ISSUE)
    String issue(Viewer viewer, @RequestParam("cong-van") UUID id, HttpServletRequest request, RedirectAttributes flash)
            throws IOException {
        Letter letter = found(viewer, id);
        var form = new IssueForm(letter, viewer.isOfTheOffice());
        var result = uploads.takeForm(
                request,
                new Source(Source.Kind.RESULT, viewer.name() + " (" + viewer.account() + ")"),
                fields -> form.told(
                        fields, (version, number, on) -> issuing.issue(viewer, letter.id(), version, number, on)));
        scans.add(viewer, letter, result.taken());
        Issuing.Reply reply = form.reply(!result.taken().isEmpty());
        flash.addFlashAttribute(reply.done() ? "done" : "problem", reply.messageKey());
        var fault = result.fault();
        if (fault != null) {
            flash.addFlashAttribute("problem", fault.messageKey());
        }
        return "redirect:" + PATH + "/" + id;
    }

    @GetMapping("/{id}/ban-ky/{receipt}")
    ResponseEntity<byte[]> scan(Viewer viewer, @PathVariable UUID id, @PathVariable UUID receipt) throws IOException {
        Original original = scans.of(found(viewer, id)).stream()
                .filter(one -> one.receipt().equals(receipt))
                .flatMap(one -> Optional.ofNullable(one.document()).flatMap(originals::find).stream())
                .findFirst()
                .orElseThrow(LetterPages::unknown);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(original.name()))
                .header("X-Content-Type-Options", "nosniff")
                .body(archive.read(original.sha256()));
    }

    @PostMapping("/{id}/bo")
    String discard(Viewer viewer, @PathVariable UUID id, @RequestParam int version, RedirectAttributes flash) {
        Letter letter = found(viewer, id);
        boolean done = viewer.isOfTheOffice() && letters.discard(letter.id(), version);
        if (done) {
            audit.record(viewer.actor(), "letters.discarded", "letter", id.toString(), letter.agencyName());
        }
        flash.addFlashAttribute(done ? "done" : "problem", done ? "letters.discarded" : "letters.outrun");
        return done ? "redirect:" + PATH : "redirect:" + PATH + "/" + id;
    }

    private Task office(Viewer viewer, UUID task) {
        if (!viewer.isOfTheOffice()) {
            throw unknown();
        }
        return tasks.find(viewer, new TaskId(task)).orElseThrow(LetterPages::unknown);
    }

    private Letter found(Viewer viewer, UUID id) {
        return letters.find(viewer, id).orElseThrow(LetterPages::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @Configuration
    static class Menu {

        @Bean
        static StreamedPath issuePath() {
            return new StreamedPath(PATH + ISSUE);
        }

        @Bean
        static MenuEntry lettersMenu() {
            return new MenuEntry(
                    640,
                    PATH,
                    "letters.menu",
                    Set.of(
                            Role.OFFICE_CLERK,
                            Role.OFFICE_SPECIALIST,
                            Role.OFFICE_LEADER,
                            Role.COMMITTEE_LEADER,
                            Role.AGENCY_OFFICER,
                            Role.AGENCY_LEADER,
                            Role.ADMINISTRATOR));
        }
    }
}
