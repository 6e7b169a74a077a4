package vn.dondoc.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Viewer;

/** Where people bring files by browser: many at once by script, or as a plain form without. */
@Controller
@RequestMapping(UploadPage.PATH)
class UploadPage {

    static final String PATH = LedgerPage.PATH + "/tai-len";

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private final Uploads uploads;
    private final FileStates states;
    private final IntakeSettings intake;
    private final UploadSettings settings;
    private final MessageSource messages;

    UploadPage(
            Uploads uploads,
            FileStates states,
            IntakeSettings intake,
            UploadSettings settings,
            MessageSource messages) {
        this.uploads = uploads;
        this.states = states;
        this.intake = intake;
        this.settings = settings;
        this.messages = messages;
    }

    /** The script's answer to one request. */
    record Answer(List<FileState> files, @Nullable String problem) {}

    @GetMapping
    String show(
            @RequestParam(name = "tep", required = false) @Nullable List<UUID> receipts, Locale locale, Model model) {
        model.addAttribute("files", states(receipts == null ? List.of() : receipts, locale));
        model.addAttribute("maxBytes", intake.maxSize().toBytes());
        model.addAttribute("maxMegabytes", intake.maxSize().toMegabytes());
        model.addAttribute("maxFiles", settings.maxFiles());
        return "intake/upload";
    }

    /** Without the script: all files in one form, then back to the page, which shows what became of them. */
    @PostMapping
    String form(Viewer viewer, HttpServletRequest request, RedirectAttributes page) throws IOException {
        var result = uploads.take(request, source(viewer), n -> ReceiptId.random());
        if (result.fault() != null) {
            page.addFlashAttribute("problem", result.fault().messageKey());
        }
        page.addAttribute(
                "tep", result.taken().stream().map(ReceiptId::toString).collect(Collectors.joining(",")));
        return "redirect:" + PATH;
    }

    /** One file by the script, under a key of its own, so that sending it again after a lost answer takes it in once. */
    @PostMapping(headers = "Idempotency-Key", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<Answer> byScript(
            Viewer viewer, HttpServletRequest request, @RequestHeader("Idempotency-Key") String key, Locale locale)
            throws IOException {
        if (!KEY.matcher(key).matches()) {
            return ResponseEntity.badRequest().body(new Answer(List.of(), null));
        }
        IntFunction<ReceiptId> ids = n -> ReceiptId.named("upload:" + viewer.account() + "/" + key + "/" + n);
        var result = uploads.take(request, source(viewer), ids);
        var fault = result.fault();
        var said = fault == null ? null : messages.getMessage(fault.messageKey(), null, locale);
        return ResponseEntity.status(fault == null ? HttpStatus.OK : fault.status())
                .body(new Answer(
                        states(result.taken().stream().map(ReceiptId::value).toList(), locale), said));
    }

    /** What became of these files meanwhile. */
    @GetMapping(path = "/ket-qua", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<FileState> now(@RequestParam("tep") List<UUID> receipts, Locale locale) {
        return states(receipts, locale);
    }

    private List<FileState> states(List<UUID> receipts, Locale locale) {
        return receipts.stream()
                .limit(settings.maxFiles())
                .map(id -> states.of(new ReceiptId(id), locale).orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Source source(Viewer viewer) {
        return new Source(Source.Kind.UPLOAD, viewer.name() + " (" + viewer.account() + ")");
    }

    @Configuration
    static class Paths {

        @Bean
        static StreamedPath uploadPath() {
            return new StreamedPath(PATH);
        }
    }
}
