package vn.dondoc.review;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.access.Viewer;

/** What a reviewer does with one button: takes back, takes all as suggested, puts right what a check found. */
@Controller
@RequestMapping("/ra-soat/{id}")
class DraftMending {

    private static final String ALL = "review/parts :: everything";

    private final DraftAnswers answers;
    private final Mendings mendings;
    private final DueDay dueDay;

    DraftMending(DraftAnswers answers, Mendings mendings, DueDay dueDay) {
        this.answers = answers;
        this.mendings = mendings;
        this.dueDay = dueDay;
    }

    @PostMapping("/hoan-tac")
    String undo(Viewer viewer, @PathVariable UUID id, Model model) {
        return answers.undo(viewer, id, model, ALL);
    }

    @PostMapping("/chap-nhan-tat-ca")
    String acceptAll(Viewer viewer, @PathVariable UUID id, Model model) {
        return answers.change(viewer, id, "all accepted", model, Draft::accepting, ALL);
    }

    @PostMapping("/sua-loi")
    String mend(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam Mending mending,
            @RequestParam UUID task,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String by,
            Model model) {
        model.addAttribute("focus", task);
        return answers.change(viewer, id, "mended", model, mendings.of(mending, task, value, by), ALL);
    }

    /** What the words in the field would mean, before anything is kept. */
    @GetMapping("/viec/{task}/han")
    String preview(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID task,
            @RequestParam(defaultValue = "") String deadline,
            Model model) {
        Draft draft = answers.review(viewer, id).draft();
        DraftTask of = draft.task(task).orElseThrow(DraftAnswers::notFound);
        var issuedOn = draft.headerOf(of).issuedOn();
        var understood = of.understood(deadline.strip(), issuedOn);
        model.addAttribute("taskId", task);
        model.addAttribute("understood", understood != null);
        model.addAttribute("due", dueDay.of(understood, issuedOn));
        return "review/parts :: preview";
    }
}
