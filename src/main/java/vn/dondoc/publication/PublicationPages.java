package vn.dondoc.publication;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.Sha256;
import vn.dondoc.publication.delivery.Deliveries;
import vn.dondoc.publication.delivery.Target;
import vn.dondoc.publication.site.SiteFile;
import vn.dondoc.publication.site.SiteFolder;
import vn.dondoc.regulation.Profile;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.regulation.ReportPeriod;

/** What goes onto the portal: seen beforehand, worded, released, corrected, taken away; and how far its deliveries have come. */
@Controller
@RequestMapping("/cong-khai")
class PublicationPages {

    private static final String PAGE = "index.html";
    /** The page has its style within it, and nothing else that would run. */
    private static final String CONTENT =
            "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final Publications publications;
    private final PublicationDesk desk;
    private final AutomaticKinds automatic;
    private final PortalPages pages;
    private final PortalFiles files;
    private final PortalSite portal;
    private final SiteFolder folder;
    private final Deliveries deliveries;
    private final Regulations regulations;

    PublicationPages(
            Publications publications,
            PublicationDesk desk,
            AutomaticKinds automatic,
            PortalPages pages,
            PortalFiles files,
            PortalSite portal,
            SiteFolder folder,
            Deliveries deliveries,
            Regulations regulations) {
        this.publications = publications;
        this.desk = desk;
        this.automatic = automatic;
        this.pages = pages;
        this.files = files;
        this.portal = portal;
        this.folder = folder;
        this.deliveries = deliveries;
        this.regulations = regulations;
    }

    /** A kind that the regulation publishes, and the article by which it goes out by itself; empty where a person releases it. */
    record Kind(ReportPeriod period, String article) {}

    /** A place with how it stands; empty where nothing was ever delivered to it. */
    record Place(Target target, Deliveries.@Nullable Delivery delivery) {}

    @GetMapping
    String list(Viewer viewer, Model model) {
        List<Version> all = publications.all(viewer);
        model.addAttribute("previews", all.stream().filter(Version::preview).toList());
        model.addAttribute("published", all.stream().filter(Version::published).toList());
        model.addAttribute("kinds", kinds(regulations.active()));
        model.addAttribute("profile", regulations.active());
        model.addAttribute("where", regulations.active().text("publish.results").orElse("none"));
        model.addAttribute("places", places());
        model.addAttribute("folder", folder.path());
        model.addAttribute("addressMissing", portal.theme().address().isEmpty());
        model.addAttribute("releases", PublicationDesk.releases(viewer));
        return "publishing/list";
    }

    @GetMapping("/{id}")
    String version(Viewer viewer, @PathVariable UUID id, Model model) {
        Version version = find(viewer, id);
        model.addAttribute("version", version);
        model.addAttribute("history", publications.at(viewer, version.path()));
        model.addAttribute(
                "another", publications.at(viewer, version.path()).stream().anyMatch(one -> one.number() > 0));
        model.addAttribute("writes", PublicationDesk.writes(viewer));
        model.addAttribute("releases", PublicationDesk.releases(viewer));
        return "publishing/version";
    }

    /** As it will be, or is, on the portal. */
    @GetMapping("/{id}/tep/" + PAGE)
    ResponseEntity<String> page(Viewer viewer, @PathVariable UUID id) throws IOException {
        Version version = find(viewer, id);
        var downloads = new ArrayList<PublicFile>();
        downloads(version)
                .forEach((name, bytes) ->
                        downloads.add(new PublicFile(name, new Sha256(SiteFile.sha256(bytes)), bytes.length)));
        String html = pages.version(portal.theme(), version, downloads, List.of(), version.folder());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .header("Content-Security-Policy", CONTENT)
                .body(html);
    }

    @GetMapping("/{id}/tep/{name}")
    ResponseEntity<byte[]> file(Viewer viewer, @PathVariable UUID id, @PathVariable String name) throws IOException {
        byte[] bytes = downloads(find(viewer, id)).get(name);
        if (bytes == null) {
            throw unknown();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }

    @PostMapping("/{id}/noi-dung")
    String word(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int changes,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes flash) {
        return back(id, flash, desk.word(viewer, seen(viewer, id, changes), text), "publication.done.worded", text);
    }

    @PostMapping("/{id}/cong-khai")
    String publish(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int changes,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        return back(
                id, flash, desk.publish(viewer, seen(viewer, id, changes), reason), "publication.done.published", "");
    }

    @PostMapping("/{id}/bo")
    String discard(Viewer viewer, @PathVariable UUID id, @RequestParam int changes, RedirectAttributes flash) {
        return back(id, flash, desk.discard(viewer, seen(viewer, id, changes)), "publication.done.discarded", "");
    }

    @PostMapping("/{id}/dinh-chinh")
    String correct(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        Version version = find(viewer, id);
        Outcome outcome = desk.correct(viewer, version);
        UUID next = outcome instanceof Outcome.Done
                ? publications.at(viewer, version.path()).getFirst().id().value()
                : id;
        return back(next, flash, outcome, "publication.done.correcting", "");
    }

    @PostMapping("/{id}/go-bo")
    String withdraw(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        return back(id, flash, desk.withdraw(viewer, find(viewer, id), reason), "publication.done.withdrawn", "");
    }

    @PostMapping("/tu-dong")
    String automatic(
            Viewer viewer,
            @RequestParam ReportPeriod kind,
            @RequestParam(defaultValue = "") String article,
            RedirectAttributes flash) {
        if (!PublicationDesk.releases(viewer)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        automatic.decide(viewer, kind, article);
        flash.addFlashAttribute("done", "publication.done.automatic");
        return "redirect:/cong-khai";
    }

    @PostMapping("/gui-lai")
    String deliverAgain(Viewer viewer, @RequestParam String target, RedirectAttributes flash) {
        if (!PublicationDesk.releases(viewer)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        flash.addFlashAttribute(deliveries.oweAgain(target) ? "done" : "problem", "publication.done.again");
        return "redirect:/cong-khai";
    }

    private Map<String, byte[]> downloads(Version version) throws IOException {
        return version.state() == VersionState.WITHDRAWN ? Map.of() : new LinkedHashMap<>(files.of(version));
    }

    private List<Kind> kinds(Profile profile) {
        Map<ReportPeriod, String> decided = automatic.all();
        return profile.list("publish.reports").stream()
                .map(word -> ReportPeriod.valueOf(
                        word.toUpperCase(java.util.Locale.ROOT).replace('-', '_')))
                .map(period -> new Kind(period, decided.getOrDefault(period, "")))
                .toList();
    }

    private List<Place> places() {
        return deliveries.targets().stream()
                .map(target -> new Place(target, deliveries.of(target.name()).orElse(null)))
                .toList();
    }

    /** The version as the person saw it: what changed meanwhile is found out where it would be written. */
    private Version seen(Viewer viewer, UUID id, int changes) {
        Version version = find(viewer, id);
        return version.changes() == changes ? version : version.seenAt(changes);
    }

    private Version find(Viewer viewer, UUID id) {
        return publications.find(viewer, new VersionId(id)).orElseThrow(PublicationPages::unknown);
    }

    private static String back(UUID id, RedirectAttributes flash, Outcome outcome, String done, String typed) {
        switch (outcome) {
            case Outcome.Done ok -> flash.addFlashAttribute("done", done);
            case Outcome.Outrun outrun -> flash.addFlashAttribute("problem", "publication.problem.outrun");
            case Outcome.ReasonMissing missing -> flash.addFlashAttribute("problem", "publication.problem.reason");
            case Outcome.Refused refused -> {
                flash.addFlashAttribute("problem", "publication.problem.refused");
                flash.addFlashAttribute("refusedFor", refused.objections());
                flash.addFlashAttribute("typed", typed);
            }
        }
        return "redirect:/cong-khai/" + id;
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
