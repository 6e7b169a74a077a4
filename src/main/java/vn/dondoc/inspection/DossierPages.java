package vn.dondoc.inspection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

/** The dossier: what is there of the eight items, files for it through the gate of intake, and all of it as one package. */
@Controller
class DossierPages {

    static final String UPLOAD = InspectionDoors.PATH + "/tai-lieu";

    private final Inspections inspections;
    private final Inspecting inspecting;
    private final Dossiers dossiers;
    private final DossierFiles files;
    private final Frames frames;
    private final Uploads uploads;
    private final Originals originals;
    private final Archive archive;

    DossierPages(
            Inspections inspections,
            Inspecting inspecting,
            Dossiers dossiers,
            DossierFiles files,
            Frames frames,
            Uploads uploads,
            Originals originals,
            Archive archive) {
        this.inspections = inspections;
        this.inspecting = inspecting;
        this.dossiers = dossiers;
        this.files = files;
        this.frames = frames;
        this.uploads = uploads;
        this.originals = originals;
        this.archive = archive;
    }

    @GetMapping(InspectionDoors.PATH + "/{id}/ho-so")
    String dossier(Viewer viewer, @PathVariable UUID id, Model model) {
        Inspection one = find(viewer, id);
        boolean whole = Hand.of(viewer, one).seesAll(viewer);
        model.addAttribute("one", one);
        model.addAttribute("items", whole ? dossiers.of(viewer, one) : List.of());
        model.addAttribute("files", whole ? List.of() : files.of(viewer, one));
        model.addAttribute("whole", whole);
        model.addAttribute("names", inspecting.rules(one).dossier());
        model.addAttribute(
                "addable",
                IntStream.rangeClosed(1, 8)
                        .filter(item -> DossierFiles.mayAdd(viewer, one, item))
                        .boxed()
                        .toList());
        return "inspection/dossier";
    }

    @PostMapping(UPLOAD)
    String add(
            Viewer viewer,
            @RequestParam("kiem-tra") UUID id,
            @RequestParam("muc") int item,
            HttpServletRequest request,
            RedirectAttributes flash)
            throws IOException {
        Inspection one = find(viewer, id);
        if (!DossierFiles.mayAdd(viewer, one, item)) {
            throw unknown();
        }
        var source = new Source(Source.Kind.RESULT, viewer.name() + " (" + viewer.account() + ")");
        var result = uploads.take(request, source, n -> ReceiptId.random());
        files.add(viewer, one, item, result.taken());
        var fault = result.fault();
        flash.addFlashAttribute(
                fault == null ? "done" : "problem", fault == null ? "inspection.file.added" : fault.messageKey());
        return "redirect:/kiem-tra/" + id + "/ho-so#muc-" + item;
    }

    @GetMapping(InspectionDoors.PATH + "/{id}/tai-lieu/{receipt}")
    ResponseEntity<byte[]> file(Viewer viewer, @PathVariable UUID id, @PathVariable UUID receipt) throws IOException {
        Original original = files.of(viewer, find(viewer, id)).stream()
                .filter(file -> file.receipt().value().equals(receipt))
                .flatMap(file -> java.util.Optional.ofNullable(file.document()).flatMap(originals::find).stream())
                .findFirst()
                .orElseThrow(DossierPages::unknown);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(original.name()))
                .header("X-Content-Type-Options", "nosniff")
                .body(archive.read(original.sha256()));
    }

    /** One package with the index in front and a folder for each item. */
    @GetMapping(InspectionDoors.PATH + "/{id}/ho-so.zip")
    void zip(Viewer viewer, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        Inspection one = find(viewer, id);
        if (!Hand.of(viewer, one).seesAll(viewer)) {
            throw unknown();
        }
        List<DossierItem> items = dossiers.of(viewer, one);
        byte[] index = dossiers.pdf(IndexPaper.of(frames.of(one), items));
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                attached("ho-so-kiem-tra-" + Dossiers.plain(one.head().title()) + ".zip"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        try (var zip = new ZipOutputStream(response.getOutputStream())) {
            put(zip, "0-muc-luc.pdf", index);
            for (DossierItem item : items) {
                put(zip, item);
            }
        }
    }

    private static void put(ZipOutputStream zip, DossierItem item) throws IOException {
        String folder = item.no() + "-" + Dossiers.plain(item.name()) + "/";
        Set<String> taken = new HashSet<>();
        int no = 0;
        for (DossierEntry entry : item.entries()) {
            var bytes = entry.bytes();
            if (bytes != null) {
                no++;
                String name = folder + (taken.add(entry.fileName()) ? "" : no + "-") + entry.fileName();
                put(zip, name, bytes.read());
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private Inspection find(Viewer viewer, UUID id) {
        return inspections
                .find(viewer, new InspectionId(id))
                .filter(one -> inspecting.rules(one).full())
                .orElseThrow(DossierPages::unknown);
    }

    private static String attached(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @Configuration
    static class Paths {

        @Bean
        static StreamedPath inspectionFilePath() {
            return new StreamedPath(UPLOAD);
        }
    }
}
