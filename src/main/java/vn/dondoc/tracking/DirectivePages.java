package vn.dondoc.tracking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.Original;
import vn.dondoc.archive.Originals;
import vn.dondoc.audit.AuditEntry;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.review.Relations;

/** One directive with its tasks, and its original. */
@Controller
@RequestMapping("/van-ban")
class DirectivePages {

    private static final Viewer TRACKING = Viewer.system("tracking");

    /** A task as the page lists it. */
    record Line(Task task, Situation situation) {}

    /** What another directive is to this one, in words. */
    record Related(String words, Directive directive) {}

    private final Directives directives;
    private final Tasks tasks;
    private final Originals originals;
    private final Archive archive;
    private final AuditTrail trail;
    private final Clock clock;
    private final Regulations regulations;
    private final WorkingCalendar calendar;
    private final Relations relations;
    private final Adjusting adjusting;

    DirectivePages(
            Directives directives,
            Tasks tasks,
            Originals originals,
            Archive archive,
            AuditTrail trail,
            Clock clock,
            Regulations regulations,
            WorkingCalendar calendar,
            Relations relations,
            Adjusting adjusting) {
        this.directives = directives;
        this.tasks = tasks;
        this.originals = originals;
        this.archive = archive;
        this.trail = trail;
        this.clock = clock;
        this.regulations = regulations;
        this.calendar = calendar;
        this.relations = relations;
        this.adjusting = adjusting;
    }

    @GetMapping("/{id}")
    String directive(Viewer viewer, @PathVariable UUID id, Model model) {
        Directive directive = find(viewer, id);
        Today today = Today.by(clock, calendar);
        List<Line> lines = tasks.of(viewer, directive.id()).stream()
                .map(task -> new Line(task, Situation.of(task, today)))
                .toList();
        model.addAttribute("directive", directive);
        model.addAttribute("lines", lines);
        model.addAttribute("related", related(viewer, directive));
        model.addAttribute("following", adjusting.following(viewer, directive.id()));
        model.addAttribute("followed", followed(viewer, lines));
        model.addAttribute("original", original(directive).orElse(null));
        model.addAttribute("story", viewer.seesWholeAuthority() ? story(directive) : List.of());
        model.addAttribute(
                "upstream", regulations.followedOn(directive.issuedOn()).yes("scope.upstream-reference"));
        model.addAttribute("origins", Origin.values());
        model.addAttribute("office", viewer.isOfTheOffice());
        model.addAttribute("zone", clock.getZone());
        return "tracking/directive";
    }

    /** Both ways, as far as the viewer may see the others. */
    private List<Related> related(Viewer viewer, Directive directive) {
        var document = directive.document();
        if (document == null) {
            return List.of();
        }
        return relations.of(TRACKING, document).stream()
                .flatMap(relation -> directives.from(relation.other()).stream()
                        .flatMap(id -> directives.find(viewer, id).stream())
                        .map(other -> new Related(relation.words(), other)))
                .toList();
    }

    private Map<TaskId, Directive> followed(Viewer viewer, List<Line> lines) {
        var followed = new HashMap<TaskId, Directive>();
        for (Line line : lines) {
            adjusting
                    .followed(line.task().id())
                    .flatMap(id -> directives.find(viewer, id))
                    .ifPresent(later -> followed.put(line.task().id(), later));
        }
        return followed;
    }

    @GetMapping("/{id}/ban-goc")
    ResponseEntity<byte[]> original(Viewer viewer, @PathVariable UUID id) throws IOException {
        Original original = original(find(viewer, id)).orElseThrow(DirectivePages::unknown);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(original.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(archive.read(original.sha256()));
    }

    /** Of the directive and of the document before it was one; what the Office did about it is the Office's to see. */
    private List<AuditEntry> story(Directive directive) {
        var document = directive.document();
        var subjects = new ArrayList<>(List.of(directive.id().toString()));
        if (document != null) {
            subjects.add(document.toString());
        }
        return trail.story(subjects);
    }

    private Directive find(Viewer viewer, UUID id) {
        return directives.find(viewer, new DirectiveId(id)).orElseThrow(DirectivePages::unknown);
    }

    private Optional<Original> original(Directive directive) {
        return Optional.ofNullable(directive.document()).flatMap(originals::find);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
