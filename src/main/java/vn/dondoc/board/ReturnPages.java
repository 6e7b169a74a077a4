package vn.dondoc.board;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Viewer;
import vn.dondoc.rendering.TableFile;
import vn.dondoc.rendering.Workbook;

/** Many updates at once: an agency downloads its open tasks as a sheet, fills it in, and uploads it again. */
@Controller
@RequestMapping("/nhiem-vu/phieu")
class ReturnPages {

    private final FilledSheets sheets;
    private final OpenParts parts;
    private final Choices choices;
    private final MailedSheets mailed;
    private final MessageSource messages;
    private final Clock clock;

    ReturnPages(
            FilledSheets sheets,
            OpenParts parts,
            Choices choices,
            MailedSheets mailed,
            MessageSource messages,
            Clock clock) {
        this.sheets = sheets;
        this.parts = parts;
        this.choices = choices;
        this.mailed = mailed;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String page(Viewer viewer, Model model) {
        return page(viewer, model, null);
    }

    private String page(Viewer viewer, Model model, @Nullable String why) {
        model.addAttribute("why", why);
        model.addAttribute("agencies", viewer.agency() == null ? choices.agencies(viewer) : List.of());
        model.addAttribute("office", viewer.isOfTheOffice());
        model.addAttribute("postOn", mailed.isOn());
        return "board/sheet";
    }

    @GetMapping("/phieu.xlsx")
    ResponseEntity<byte[]> sheet(
            Viewer viewer, @RequestParam(name = "co-quan", required = false) @Nullable String agency, Locale locale)
            throws IOException {
        var out = new ByteArrayOutputStream();
        Workbook.write(
                List.of(ReturnSheet.of(
                        parts.of(viewer, agency),
                        progress -> messages.getMessage("tracking.progress." + progress, null, locale))),
                out);
        return TaskListPages.file(
                "phieu-cap-nhat-nhiem-vu.xlsx",
                MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                out.toByteArray());
    }

    /** To the address that the register has for the agency. */
    @PostMapping("/gui")
    String mail(
            Viewer viewer, @RequestParam(name = "co-quan", defaultValue = "") String agency, RedirectAttributes flash) {
        MailedSheets.Outcome outcome = mailed.send(viewer, agency);
        flash.addFlashAttribute(outcome == MailedSheets.Outcome.SENT ? "done" : "problem", outcome.messageKey());
        return "redirect:/nhiem-vu/phieu";
    }

    @PostMapping
    String upload(Viewer viewer, @RequestParam("tep") MultipartFile file, Model model) throws IOException {
        if (file.getSize() > TableFile.MOST_BYTES) {
            return page(viewer, model, "Tệp lớn hơn %d MB".formatted(TableFile.MOST_BYTES / 1024 / 1024));
        }
        try {
            return "redirect:/nhiem-vu/phieu/" + sheets.keep(viewer, TableFile.read(file.getBytes()));
        } catch (IllegalArgumentException e) {
            return page(viewer, model, e.getMessage());
        }
    }

    @GetMapping("/{id}")
    String preview(Viewer viewer, @PathVariable UUID id, Model model) {
        model.addAttribute("plan", sheets.plan(viewer, id).orElseThrow(ReturnPages::unknown));
        model.addAttribute("id", id);
        model.addAttribute("office", viewer.isOfTheOffice());
        model.addAttribute("today", LocalDate.now(clock));
        return "board/sheet";
    }

    @PostMapping("/{id}/ap-dung")
    String apply(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(name = "ngay-nhan", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate receivedOn,
            Model model) {
        if (sheets.plan(viewer, id).isEmpty()) {
            throw unknown();
        }
        model.addAttribute("outcome", sheets.apply(viewer, id, viewer.isOfTheOffice() ? receivedOn : null));
        return "board/sheet";
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
