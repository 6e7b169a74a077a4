package vn.dondoc.tracking;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.Original;
import vn.dondoc.archive.Originals;
import vn.dondoc.intake.ReceiptId;
import vn.dondoc.intake.Source;
import vn.dondoc.intake.StreamedPath;
import vn.dondoc.intake.Uploads;

/** Takes files to requests and answers through the gate of intake, and gives them out to those who see the matter. */
@Controller
class MatterFilePages {

    static final String PATH = "/trao-doi/dinh-kem";

    private final Matters matters;
    private final MatterFiles files;
    private final Uploads uploads;
    private final Originals originals;
    private final Archive archive;

    MatterFilePages(Matters matters, MatterFiles files, Uploads uploads, Originals originals, Archive archive) {
        this.matters = matters;
        this.files = files;
        this.uploads = uploads;
        this.originals = originals;
        this.archive = archive;
    }

    @PostMapping(PATH)
    String add(
            Viewer viewer,
            @RequestParam("trao-doi") UUID matter,
            @RequestParam(name = "ben", defaultValue = "") String party,
            HttpServletRequest request,
            RedirectAttributes flash)
            throws IOException {
        AgencyId whose = party.isEmpty() ? null : new AgencyId(party);
        if (!files.mayAdd(viewer, matter, whose)) {
            throw unknown();
        }
        var source = new Source(Source.Kind.RESULT, viewer.name() + " (" + viewer.account() + ")");
        var result = uploads.take(request, source, n -> ReceiptId.random());
        files.add(viewer, matter, whose, result.taken());
        var fault = result.fault();
        flash.addFlashAttribute(
                fault == null ? "done" : "problem", fault == null ? "tracking.attached" : fault.messageKey());
        return "redirect:/trao-doi/" + matter;
    }

    @GetMapping("/trao-doi/{id}/dinh-kem/{receipt}")
    ResponseEntity<byte[]> file(Viewer viewer, @PathVariable UUID id, @PathVariable UUID receipt) throws IOException {
        Original original = matters.find(viewer, id).map(Matter::id).map(files::of).stream()
                .flatMap(all -> all.stream())
                .filter(one -> one.receipt().value().equals(receipt))
                .map(one -> original(one))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow(MatterFilePages::unknown);
        return AttachmentPages.saved(original, archive.read(original.sha256()));
    }

    private @Nullable Original original(MatterFiles.MatterFile file) {
        var document = file.document();
        return document == null ? null : originals.find(document).orElse(null);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @Configuration
    static class Paths {

        @Bean
        static StreamedPath matterFilePath() {
            return new StreamedPath(PATH);
        }
    }
}
