package vn.dondoc.reporting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.rendering.TemplateFault;

/** Where an administrator puts the Office's own templates and formula in the place of the program's. */
@Controller
@RequestMapping(OwnFilePages.PATH)
class OwnFilePages {

    static final String PATH = "/quan-tri/mau-bao-cao";

    private final OwnFileDesk desk;
    private final OwnFiles files;
    private final OwnFilePreview preview;

    OwnFilePages(OwnFileDesk desk, OwnFiles files, OwnFilePreview preview) {
        this.desk = desk;
        this.files = files;
        this.preview = preview;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("places", desk.places());
        model.addAttribute("problems", desk.problems());
        model.addAttribute("past", files.past());
        return "reporting/own-files";
    }

    @PostMapping
    ModelAndView upload(
            Viewer viewer, @RequestParam Replaceable name, @RequestParam("tep") MultipartFile file, Model model)
            throws IOException {
        return offered(desk.offer(viewer, name, file.getBytes()), name, model);
    }

    /** What lies in the folder of the installation goes the same way. */
    @PostMapping("/thu-muc")
    ModelAndView fromFolder(Viewer viewer, @RequestParam Replaceable name, Model model) {
        return offered(desk.offerLying(viewer, name), name, model);
    }

    private ModelAndView offered(OwnFileDesk.Offered offered, Replaceable name, Model model) {
        if (offered.id() != null) {
            return new ModelAndView("redirect:" + PATH + "/" + offered.id());
        }
        model.addAttribute("refused", name);
        model.addAttribute(
                "faults", offered.faults().stream().map(TemplateFault::words).toList());
        list(model);
        return new ModelAndView("reporting/own-files", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}")
    String look(Viewer viewer, @PathVariable UUID id, Model model) {
        OwnFile file = find(id);
        model.addAttribute("file", file);
        model.addAttribute("offered", file.state() == OwnFile.State.OFFERED);
        model.addAttribute("kinds", file.name().isTemplate() ? OwnFilePreview.samples() : List.of());
        boolean compares = !file.name().isTemplate() && file.state() == OwnFile.State.OFFERED;
        model.addAttribute("compared", compares ? preview.compared(file, desk.formula()) : List.of());
        model.addAttribute("period", compares ? preview.period() : "");
        return "reporting/own-file";
    }

    /** Whoever opens it has seen it. */
    @GetMapping("/{id}/xem-truoc.pdf")
    ResponseEntity<byte[]> pdf(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(name = "loai", defaultValue = "QUARTER") ReportKind kind)
            throws IOException {
        OwnFile file = find(id);
        byte[] pdf = preview.pdf(file, OwnFilePreview.samples().contains(kind) ? kind : ReportKind.QUARTER);
        files.seen(viewer, file);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"xem-truoc.pdf\"")
                .body(pdf);
    }

    @PostMapping("/{id}/bat")
    String switchOn(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        OwnFile file = find(id);
        if (!file.wasSeen()) {
            flash.addFlashAttribute("problem", "reporting.own.unseen");
            return "redirect:" + PATH + "/" + id;
        }
        return back(flash, desk.switchOn(viewer, file), "reporting.own.on");
    }

    @PostMapping("/{id}/bo")
    String drop(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        return back(flash, files.drop(viewer, find(id)), "reporting.own.dropped");
    }

    @PostMapping("/dung-lai")
    String backToOurs(Viewer viewer, @RequestParam Replaceable name, RedirectAttributes flash) {
        return back(flash, files.backToOurs(viewer, name), "reporting.own.back");
    }

    /** The text to begin with. */
    @GetMapping("/cua-chuong-trinh/{name}")
    ResponseEntity<byte[]> shipped(@PathVariable Replaceable name) {
        return text(name.fileName(), name.shipped());
    }

    @GetMapping("/{id}/tep")
    ResponseEntity<byte[]> content(@PathVariable UUID id) {
        OwnFile file = find(id);
        return text(file.name().fileName(), file.content());
    }

    private static ResponseEntity<byte[]> text(String name, String content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String back(RedirectAttributes flash, boolean done, String messageKey) {
        flash.addFlashAttribute(done ? "done" : "problem", done ? messageKey : "reporting.own.outrun");
        return "redirect:" + PATH;
    }

    private OwnFile find(UUID id) {
        return files.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Configuration
    static class Menu {

        @Bean
        static MenuEntry ownFilesMenu() {
            return new MenuEntry(775, PATH, "reporting.own.menu", EnumSet.of(Role.ADMINISTRATOR));
        }
    }
}
