package vn.dondoc.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Urgency;

/** What a reviewer changes, kept at once; each answer is the piece of the page that changed. */
@Controller
@RequestMapping("/ra-soat/{id}")
class DraftActions {

    private static final String CARDS = "review/parts :: cardsAndCount";
    private static final String CARDS_AND_TEXT = "review/parts :: cardsAndText";

    private final DraftAnswers answers;
    private final AddedTasks added;
    private final AgencyChoices choices;

    DraftActions(DraftAnswers answers, AddedTasks added, AgencyChoices choices) {
        this.answers = answers;
        this.added = added;
        this.choices = choices;
    }

    @PostMapping("/dau-van-ban")
    String header(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @Nullable DocumentType type,
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String issuedOn,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String signer,
            @RequestParam(defaultValue = "NONE") Urgency urgency,
            @RequestParam(defaultValue = "ASSIGNED_AGENCIES") Visibility visibility,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String submittedBy,
            @RequestParam(defaultValue = "") String trackedBy,
            @RequestParam(defaultValue = "") String complex,
            Model model) {
        var header = new DraftHeader(
                number.strip(),
                type,
                issuer.strip(),
                DeadlineWords.day(issuedOn),
                subject.strip().replaceAll("\\s+", " "),
                signer.strip(),
                urgency,
                visibility,
                field.strip(),
                submittedBy.strip(),
                trackedBy.strip(),
                complex.strip());
        return answers.change(viewer, id, "header", model, draft -> draft.with(header), "review/parts :: headFeedback");
    }

    @PostMapping("/viec")
    String add(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int start,
            @RequestParam(defaultValue = "-1") int end,
            @RequestParam(defaultValue = "") String words,
            Model model) {
        Review review = answers.review(viewer, id);
        DraftTask task = words.isBlank()
                ? added.from(review, start, end)
                : added.from(words, review.draft().header().issuedOn());
        model.addAttribute("focus", task.id());
        return answers.change(viewer, id, "task added", model, draft -> draft.adding(task), CARDS_AND_TEXT);
    }

    @PostMapping("/viec/{task}")
    String type(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID task,
            @RequestParam(defaultValue = "") String content,
            @RequestParam(defaultValue = "") String deadline,
            @RequestParam(defaultValue = "false") boolean report,
            @RequestParam(required = false) @Nullable TaskKind kind,
            @RequestParam(defaultValue = "false") boolean submit,
            @RequestParam(defaultValue = "") String trackedBy,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        var terms = new TaskTerms(kind, submit, trackedBy, field, reason);
        return answers.changeTask(
                viewer,
                id,
                task,
                "task typed",
                model,
                draft -> draft.changing(
                        task,
                        one -> one.typed(
                                content,
                                deadline.strip(),
                                report,
                                terms,
                                draft.headerOf(one).issuedOn())),
                "review/parts :: feedback");
    }

    @PostMapping("/viec/{task}/chap-nhan")
    String accept(Viewer viewer, @PathVariable UUID id, @PathVariable UUID task, Model model) {
        return state(viewer, id, task, DraftTask.State.ACCEPTED, model);
    }

    @PostMapping("/viec/{task}/xoa")
    String delete(Viewer viewer, @PathVariable UUID id, @PathVariable UUID task, Model model) {
        return state(viewer, id, task, DraftTask.State.DELETED, model);
    }

    @PostMapping("/viec/{task}/khoi-phuc")
    String restore(Viewer viewer, @PathVariable UUID id, @PathVariable UUID task, Model model) {
        return state(viewer, id, task, DraftTask.State.CHANGED, model);
    }

    /** Back to what was suggested. */
    @PostMapping("/viec/{task}/goi-y")
    String undo(Viewer viewer, @PathVariable UUID id, @PathVariable UUID task, Model model) {
        model.addAttribute("focus", task);
        return answers.change(
                viewer, id, "task undone", model, draft -> draft.changing(task, DraftTask::asSuggested), CARDS);
    }

    @PostMapping("/viec/{task}/tach")
    String split(Viewer viewer, @PathVariable UUID id, @PathVariable UUID task, @RequestParam int at, Model model) {
        model.addAttribute("focus", task);
        return answers.change(
                viewer,
                id,
                "task split",
                model,
                draft -> draft.task(task)
                        .filter(one -> at > 0 && at < one.content().length())
                        .map(one -> draft.splitting(task, at))
                        .orElse(draft),
                CARDS_AND_TEXT);
    }

    @PostMapping("/viec/{task}/gop")
    String merge(Viewer viewer, @PathVariable UUID id, @PathVariable UUID task, Model model) {
        return answers.change(
                viewer, id, "tasks merged", model, draft -> draft.mergingIntoPrevious(task), CARDS_AND_TEXT);
    }

    @PostMapping("/viec/{task}/co-quan")
    String addAgency(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID task,
            @RequestParam DraftTask.Part part,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable AgencyId agency,
            Model model) {
        model.addAttribute("focusField", "co-quan-" + part + "-" + task);
        return answers.changeTask(
                viewer,
                id,
                task,
                "agency added",
                model,
                draft -> name.isBlank()
                        ? draft
                        : draft.changing(
                                task,
                                one -> one.adding(
                                        part,
                                        agency == null
                                                ? choices.meant(
                                                        name,
                                                        draft.headerOf(one).issuedOn())
                                                : choices.chosen(agency, name))),
                "review/parts :: cardAndCount");
    }

    @PostMapping("/viec/{task}/co-quan/bo")
    String removeAgency(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID task,
            @RequestParam DraftTask.Part part,
            @RequestParam int at,
            Model model) {
        return answers.changeTask(
                viewer,
                id,
                task,
                "agency removed",
                model,
                draft -> draft.changing(
                        task,
                        one -> at < 0 || at >= one.agencies(part).size()
                                ? one
                                : one.without(part, one.agencies(part).get(at))),
                "review/parts :: cardAndCount");
    }

    /** The bodies that the first letters may mean. */
    @GetMapping("/viec/{task}/co-quan")
    String agencies(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID task,
            @RequestParam DraftTask.Part part,
            @RequestParam(defaultValue = "") String name,
            Model model) {
        Review review = answers.review(viewer, id);
        model.addAttribute("document", id);
        model.addAttribute("taskId", task);
        model.addAttribute("part", part);
        model.addAttribute(
                "choices", choices.matching(name, review.draft().headerOf(task).issuedOn()));
        return "review/parts :: choices";
    }

    /** The members of a group, to be chosen from before each becomes an assignment of its own. */
    @GetMapping("/viec/{task}/nhom")
    String members(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID task,
            @RequestParam DraftTask.Part part,
            @RequestParam int at,
            Model model) {
        Review review = answers.review(viewer, id);
        DraftTask of = review.draft().task(task).orElseThrow(DraftAnswers::notFound);
        ConfirmedAgency group =
                of.agencies(part).stream().skip(Math.max(0, at)).findFirst().orElseThrow(DraftAnswers::notFound);
        model.addAttribute("document", id);
        model.addAttribute("taskId", task);
        model.addAttribute("part", part);
        model.addAttribute("group", group);
        model.addAttribute(
                "expansion",
                choices.group(group, of.content(), review.draft().headerOf(of).issuedOn()));
        return "review/parts :: members";
    }

    /** One task stays one task; each member that was chosen gets an assignment in it. */
    @PostMapping("/viec/{task}/nhom")
    String splitGroup(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID task,
            @RequestParam DraftTask.Part part,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable List<AgencyId> members,
            Model model) {
        List<AgencyId> chosen = members == null ? List.of() : members;
        return answers.changeTask(
                viewer,
                id,
                task,
                "group split",
                model,
                draft -> draft.changing(
                        task,
                        one -> one.agencies(part).stream()
                                .filter(agency -> agency.name().equals(name))
                                .findFirst()
                                .map(group -> one.splittingGroup(
                                        part,
                                        group,
                                        chosen.stream()
                                                .map(member -> choices.chosen(member, member.value()))
                                                .toList()))
                                .orElse(one)),
                "review/parts :: cardAndCount");
    }

    private String state(Viewer viewer, UUID id, UUID task, DraftTask.State state, Model model) {
        model.addAttribute("focus", task);
        return answers.change(
                viewer, id, "task " + state, model, draft -> draft.changing(task, one -> one.with(state)), CARDS);
    }
}
