package vn.dondoc.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Gate;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Originals;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.Readings;
import vn.dondoc.suggestion.PastDirective;
import vn.dondoc.suggestion.PastDirectives;

/** One document of the archive of years; for the Office alone, since nobody has said whom it concerns. */
@Controller
@RequestMapping("/luu-tru/{id}")
class PastPage {

    private final PastDirectives past;
    private final PastRecalls recalls;
    private final Readings readings;
    private final Originals originals;
    private final Archive archive;

    PastPage(PastDirectives past, PastRecalls recalls, Readings readings, Originals originals, Archive archive) {
        this.past = past;
        this.recalls = recalls;
        this.readings = readings;
        this.originals = originals;
        this.archive = archive;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        var document = new DocumentId(id);
        model.addAttribute("past", seen(viewer, document));
        model.addAttribute("text", text(document));
        return "search/past";
    }

    @GetMapping("/ban-goc")
    ResponseEntity<byte[]> original(Viewer viewer, @PathVariable UUID id) throws IOException {
        seen(viewer, new DocumentId(id));
        var original = originals.find(new DocumentId(id)).orElseThrow(PastPage::notFound);
        var disposition = ContentDisposition.attachment().filename(original.name(), StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("X-Content-Type-Options", "nosniff")
                .body(archive.read(original.sha256()));
    }

    @PostMapping("/ra-soat")
    String recall(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        seen(viewer, new DocumentId(id));
        recalls.recall(viewer, new DocumentId(id));
        flash.addFlashAttribute("done", "search.past.recalled");
        return "redirect:/luu-tru/" + id;
    }

    private PastDirective seen(Viewer viewer, DocumentId document) {
        return Optional.of(document)
                .filter(one -> viewer.seesWholeAuthority())
                .flatMap(past::find)
                .orElseThrow(PastPage::notFound);
    }

    private String text(DocumentId document) {
        return readings.latest(document)
                .map(stored -> stored.reading() instanceof Reading.Text text ? text.text() : "")
                .orElse("");
    }

    @Configuration
    static class Doors {

        private static final Set<Role> REVIEWERS =
                EnumSet.of(Role.OFFICE_CLERK, Role.OFFICE_SPECIALIST, Role.OFFICE_LEADER);

        private static final Set<Role> READERS = EnumSet.of(
                Role.OFFICE_CLERK,
                Role.OFFICE_SPECIALIST,
                Role.OFFICE_LEADER,
                Role.COMMITTEE_LEADER,
                Role.ADMINISTRATOR);

        @Bean
        static Gate pastGate() {
            return new Gate("/luu-tru/*", READERS);
        }

        @Bean
        static Gate pastOriginalGate() {
            return new Gate("/luu-tru/*/ban-goc", READERS);
        }

        @Bean
        static Gate pastRecallGate() {
            return new Gate("/luu-tru/*/ra-soat", REVIEWERS);
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
