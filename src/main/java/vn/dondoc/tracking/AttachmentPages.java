package vn.dondoc.tracking;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.Original;
import vn.dondoc.archive.Originals;
import vn.dondoc.intake.ReceiptId;
import vn.dondoc.intake.Source;
import vn.dondoc.intake.StreamedPath;
import vn.dondoc.intake.Uploads;

/** Takes files to an assignment through the gate of intake, and gives them out to those who see the task. */
@Controller
class AttachmentPages {

    static final String PATH = "/nhiem-vu/dinh-kem";

    private final Attachments attachments;
    private final Tasks tasks;
    private final Uploads uploads;
    private final Originals originals;
    private final Archive archive;

    AttachmentPages(Attachments attachments, Tasks tasks, Uploads uploads, Originals originals, Archive archive) {
        this.attachments = attachments;
        this.tasks = tasks;
        this.uploads = uploads;
        this.originals = originals;
        this.archive = archive;
    }

    @PostMapping(PATH)
    String add(
            Viewer viewer, @RequestParam("luot") UUID assignment, HttpServletRequest request, RedirectAttributes flash)
            throws IOException {
        var id = new AssignmentId(assignment);
        TaskId task = attachments.mayAddTo(viewer, id).orElseThrow(AttachmentPages::unknown);
        var source = new Source(Source.Kind.RESULT, viewer.name() + " (" + viewer.account() + ")");
        var result = uploads.take(request, source, n -> ReceiptId.random());
        attachments.add(viewer, id, result.taken());
        var fault = result.fault();
        flash.addFlashAttribute(
                fault == null ? "done" : "problem", fault == null ? "tracking.attached" : fault.messageKey());
        return "redirect:/nhiem-vu/" + task + "#luot-" + id;
    }

    @GetMapping("/nhiem-vu/{id}/dinh-kem/{receipt}")
    ResponseEntity<byte[]> file(Viewer viewer, @PathVariable UUID id, @PathVariable UUID receipt) throws IOException {
        Original original = tasks.find(viewer, new TaskId(id)).map(task -> attachments.of(task.id())).stream()
                .flatMap(all -> all.stream())
                .filter(one -> one.receipt().value().equals(receipt))
                .map(Attachment::document)
                .flatMap(document ->
                        document == null ? java.util.stream.Stream.empty() : originals.find(document).stream())
                .findFirst()
                .orElseThrow(AttachmentPages::unknown);
        return saved(original, archive.read(original.sha256()));
    }

    /** To be saved and never opened in the page. */
    static ResponseEntity<byte[]> saved(Original original, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(original.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @Configuration
    static class Paths {

        @Bean
        static StreamedPath attachmentPath() {
            return new StreamedPath(PATH);
        }
    }
}
