package vn.dondoc.board;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.OfficePeople;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.notice.Channel;
import vn.dondoc.notice.Urgings;
import vn.dondoc.tracking.ManyActs;
import vn.dondoc.tracking.Quality;
import vn.dondoc.tracking.TaskId;
import vn.dondoc.tracking.Trackers;

/** What is done to all the chosen rows of a list; what could not be done is told with its reason. */
@Controller
@RequestMapping("/nhiem-vu/nhieu")
class ManyPages {

    private final Urgings urgings;
    private final ManyActs acts;
    private final Trackers trackers;
    private final OfficePeople people;
    private final MessageSource messages;
    private final Clock clock;

    ManyPages(
            Urgings urgings,
            ManyActs acts,
            Trackers trackers,
            OfficePeople people,
            MessageSource messages,
            Clock clock) {
        this.urgings = urgings;
        this.acts = acts;
        this.trackers = trackers;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/don-doc")
    String urge(
            Viewer viewer,
            @RequestParam(name = "chon", defaultValue = "") List<UUID> chosen,
            @RequestParam(name = "cach", defaultValue = "MAIL") Channel channel,
            @RequestParam(name = "noi-dung", defaultValue = "") String text,
            @RequestParam Map<String, String> said,
            java.util.Locale locale,
            RedirectAttributes flash) {
        Urgings.Urged urged = urgings.urge(viewer, ids(chosen), channel, text);
        flash.addFlashAttribute("outcome", words(urged, locale));
        return back(viewer, said);
    }

    private List<String> words(Urgings.Urged urged, java.util.Locale locale) {
        return outcome(messages, locale, urged);
    }

    static List<String> outcome(MessageSource messages, java.util.Locale locale, Urgings.Urged urged) {
        var words = new java.util.ArrayList<String>();
        words.add(messages.getMessage("board.urged", new Object[] {urged.assignments(), urged.mails()}, locale));
        if (!urged.withoutAddress().isEmpty()) {
            words.add(messages.getMessage(
                    "board.urged.noAddress", new Object[] {String.join("; ", urged.withoutAddress())}, locale));
        }
        return words;
    }

    @PostMapping("/theo-doi")
    String track(
            Viewer viewer,
            @RequestParam(name = "chon", defaultValue = "") List<UUID> chosen,
            @RequestParam(name = "nguoi", defaultValue = "") String account,
            @RequestParam Map<String, String> said,
            java.util.Locale locale,
            RedirectAttributes flash) {
        var person = people.with(viewer, Role.OFFICE).stream()
                .filter(one -> one.account().equals(account))
                .findFirst();
        long given = person.isEmpty()
                ? 0
                : ids(chosen).stream()
                        .filter(id -> trackers.give(viewer, id, account))
                        .count();
        flash.addFlashAttribute(
                "outcome",
                List.of(messages.getMessage(
                        "board.tracked",
                        new Object[] {given, person.map(one -> one.name()).orElse("–")},
                        locale)));
        return back(viewer, said);
    }

    @PostMapping("/xac-nhan")
    String confirm(
            Viewer viewer,
            @RequestParam(name = "chon", defaultValue = "") List<UUID> chosen,
            @RequestParam(name = "chat-luong", required = false) @Nullable Quality quality,
            @RequestParam Map<String, String> said,
            java.util.Locale locale,
            RedirectAttributes flash) {
        var answers = new LinkedHashMap<String, Integer>();
        ids(chosen).forEach(id -> {
            var given = acts.confirm(viewer, id, quality);
            (given.isEmpty() ? List.of(new ManyActs.Answer(false, "board.nothingAwaits")) : given)
                    .forEach(answer -> answers.merge(answer.messageKey(), 1, Integer::sum));
        });
        flash.addFlashAttribute(
                "outcome",
                answers.entrySet().stream()
                        .map(one -> one.getValue() + " × " + messages.getMessage(one.getKey(), null, locale))
                        .collect(Collectors.toList()));
        return back(viewer, said);
    }

    private static List<TaskId> ids(List<UUID> chosen) {
        return chosen.stream().limit(1000).map(TaskId::new).toList();
    }

    private String back(Viewer viewer, Map<String, String> said) {
        return "redirect:" + ListQuery.read(said, viewer, Set::of, clock).address();
    }
}
