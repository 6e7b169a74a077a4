package vn.dondoc.review;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.access.Viewer;
import vn.dondoc.regulation.Regulations;

/** Where a directive without a file begins, and the words that were noted of it. */
@Controller
@RequestMapping("/ra-soat")
class EntryPage {

    private final WithoutFile withoutFile;
    private final Regulations regulations;
    private final DraftAnswers answers;
    private final NotedWords noted;

    EntryPage(WithoutFile withoutFile, Regulations regulations, DraftAnswers answers, NotedWords noted) {
        this.withoutFile = withoutFile;
        this.regulations = regulations;
        this.answers = answers;
        this.noted = noted;
    }

    @GetMapping("/nhap-tay")
    String choose(Model model) {
        model.addAttribute("spoken", withoutFile.allows(Origin.ORAL));
        model.addAttribute("rule", withoutFile.spokenRule());
        model.addAttribute("regulation", regulations.active());
        return "review/entry";
    }

    @PostMapping("/nhap-tay")
    String begin(Viewer viewer, @RequestParam Origin origin) {
        if (!withoutFile.allows(origin)) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return "redirect:/ra-soat/" + withoutFile.begin(origin, viewer);
    }

    @PostMapping("/{id}/loi-ghi")
    String words(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String words, Model model) {
        return answers.change(
                viewer, id, "words", model, draft -> draft.saying(words.strip()), "review/parts :: wordsAnd");
    }

    @PostMapping("/{id}/goi-y")
    String suggest(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String words, Model model) {
        return answers.change(
                viewer,
                id,
                "tasks suggested",
                model,
                draft -> noted.suggestedIn(draft.saying(words.strip())),
                "review/parts :: everything");
    }
}
