package vn.dondoc.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;

/** The click by which an incoming answer becomes the result of the tasks that it answers. */
@Controller
class AnsweringPages {

    private final Answering answering;
    private final MessageSource messages;

    AnsweringPages(Answering answering, MessageSource messages) {
        this.answering = answering;
        this.messages = messages;
    }

    @PostMapping("/ra-soat/{id}/ket-qua")
    String enter(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(name = "luot", required = false) @Nullable List<UUID> assignments,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate receivedOn,
            Locale language,
            RedirectAttributes flash) {
        String reason = messages.getMessage("review.answer.reason", null, language);
        List<UUID> chosen = assignments == null ? List.of() : assignments;
        return switch (answering.enter(new DocumentId(id), viewer, chosen, receivedOn, reason)) {
            case Answering.Outcome.Done() -> {
                flash.addFlashAttribute("done", "review.answer.done");
                yield "redirect:/ra-soat";
            }
            case Answering.Outcome.Refused(String why) -> {
                flash.addFlashAttribute("problem", why);
                yield "redirect:/ra-soat/" + id;
            }
            case Answering.Outcome.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
