package vn.dondoc.board;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Viewer;
import vn.dondoc.notice.Channel;
import vn.dondoc.notice.Urgings;
import vn.dondoc.tracking.AssignmentId;
import vn.dondoc.tracking.Directive;
import vn.dondoc.tracking.DirectiveId;
import vn.dondoc.tracking.Directives;
import vn.dondoc.tracking.Task;
import vn.dondoc.tracking.TaskId;
import vn.dondoc.tracking.Tasks;

/** The roll-call of a directive: who has reported, who has not, and urging those in one go. */
@Controller
@RequestMapping("/nhiem-vu/diem-danh/{id}")
class RollCallPages {

    private final Directives directives;
    private final Tasks tasks;
    private final Urgings urgings;
    private final MessageSource messages;
    private final Clock clock;

    RollCallPages(Directives directives, Tasks tasks, Urgings urgings, MessageSource messages, Clock clock) {
        this.directives = directives;
        this.tasks = tasks;
        this.urgings = urgings;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String call(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(name = "nhiem-vu", required = false) @Nullable UUID only,
            Model model) {
        Directive directive = directives.find(viewer, new DirectiveId(id)).orElseThrow(RollCallPages::unknown);
        List<Task> all = tasks.of(viewer, directive.id());
        List<Task> called = chosen(all, only);
        model.addAttribute("directive", directive);
        model.addAttribute("tasks", all);
        model.addAttribute("only", only);
        model.addAttribute(
                "call",
                RollCall.of(called, urgings.lastOf(called.stream().map(Task::id).toList())));
        model.addAttribute("channels", Channel.values());
        model.addAttribute("office", viewer.isOfTheOffice());
        model.addAttribute("zone", clock.getZone());
        return "board/roll-call";
    }

    @PostMapping
    String urge(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(name = "nhiem-vu", required = false) @Nullable UUID only,
            @RequestParam(name = "chon", defaultValue = "") List<String> names,
            @RequestParam(name = "cach", defaultValue = "MAIL") Channel channel,
            @RequestParam(name = "noi-dung", defaultValue = "") String text,
            Locale locale,
            RedirectAttributes flash) {
        Directive directive = directives.find(viewer, new DirectiveId(id)).orElseThrow(RollCallPages::unknown);
        List<Task> called = chosen(tasks.of(viewer, directive.id()), only);
        var asked = new HashSet<>(names);
        List<AssignmentId> parts = RollCall.of(called, java.util.Map.of()).missing().stream()
                .filter(body -> asked.contains(body.name()))
                .flatMap(body -> body.open().stream())
                .map(one -> one.id())
                .toList();
        var urged = parts.isEmpty()
                ? new Urgings.Urged(0, 0, List.of())
                : urgings.urge(viewer, called.stream().map(Task::id).toList(), parts, channel, text);
        flash.addFlashAttribute("outcome", ManyPages.outcome(messages, locale, urged));
        return "redirect:/nhiem-vu/diem-danh/" + id + (only == null ? "" : "?nhiem-vu=" + only);
    }

    private static List<Task> chosen(List<Task> all, @Nullable UUID only) {
        return all.stream()
                .filter(task -> only == null || task.id().equals(new TaskId(only)))
                .toList();
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
