package vn.dondoc.review;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.access.Viewer;
import vn.dondoc.suggestion.DocumentType;

/** What a reviewer changes about a further paper of the file: its head, or that it gives no tasks. */
@Controller
@RequestMapping("/ra-soat/{id}/van-ban-kem/{paper}")
class PaperActions {

    private final DraftAnswers answers;

    PaperActions(DraftAnswers answers) {
        this.answers = answers;
    }

    @PostMapping
    String head(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable int paper,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @Nullable DocumentType type,
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String issuedOn,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String signer,
            Model model) {
        return change(
                viewer,
                id,
                paper,
                "header",
                model,
                draft -> {
                    DraftHeader before = draft.headerOf(paper);
                    return draft.with(
                            paper,
                            new DraftHeader(
                                    number.strip(),
                                    type,
                                    issuer.strip(),
                                    DeadlineWords.day(issuedOn),
                                    subject.strip().replaceAll("\\s+", " "),
                                    signer.strip(),
                                    before.urgency(),
                                    before.visibility(),
                                    before.field()));
                },
                "review/enclosed :: feedback");
    }

    /** The paper only lies in the file for reference: its tasks are left out together. */
    @PostMapping("/bo")
    String leaveOut(Viewer viewer, @PathVariable UUID id, @PathVariable int paper, Model model) {
        return change(
                viewer,
                id,
                paper,
                "paper left out",
                model,
                draft -> draft.leavingOut(paper),
                "review/parts :: everything");
    }

    private String change(
            Viewer viewer, UUID id, int paper, String what, Model model, UnaryOperator<Draft> change, String piece) {
        if (!isThere(answers.review(viewer, id).draft(), paper)) {
            throw DraftAnswers.notFound();
        }
        String answer = answers.change(
                viewer, id, what, model, draft -> isThere(draft, paper) ? change.apply(draft) : draft, piece);
        var view = (ReviewView) model.getAttribute("view");
        model.addAttribute("paper", view == null ? null : view.papers().get(paper - 1));
        return answer;
    }

    private static boolean isThere(Draft draft, int paper) {
        return paper > Draft.MAIN && paper <= draft.enclosed().size();
    }
}
