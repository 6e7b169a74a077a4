package vn.dondoc.deciding;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Awaiting;
import vn.dondoc.access.CommitteeLeaders;
import vn.dondoc.access.CommitteeLeaders.Post;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.access.Waiting;
import vn.dondoc.intake.Source;
import vn.dondoc.intake.StreamedPath;
import vn.dondoc.intake.Uploads;
import vn.dondoc.tracking.AssignmentId;
import vn.dondoc.tracking.Attachments;

/** What awaits a leader's word, on his telephone as on a desk. */
@Controller
@RequestMapping(DecidingPages.PATH)
class DecidingPages {

    static final String PATH = "/viec-cho-y-kien";

    private static final String SIGNED = "/van-ban";

    private final Deciding deciding;
    private final CommitteeLeaders leaders;
    private final Uploads uploads;
    private final Attachments attachments;
    private final Clock clock;

    DecidingPages(Deciding deciding, CommitteeLeaders leaders, Uploads uploads, Attachments attachments, Clock clock) {
        this.deciding = deciding;
        this.leaders = leaders;
        this.uploads = uploads;
        this.attachments = attachments;
        this.clock = clock;
    }

    @GetMapping
    String page(Viewer viewer, @RequestParam(name = "lanh-dao", required = false) @Nullable String whose, Model model) {
        List<CommitteeLeaders.Leader> all = leaders.all(viewer);
        String wanted = whose == null ? own(viewer, all) : whose;
        List<Case> cases = deciding.cases(viewer).stream()
                .filter(one -> one.whose().meantBy(wanted))
                .toList();
        model.addAttribute("waiting", cases.stream().filter(Case::waits).toList());
        model.addAttribute("spoken", cases.stream().filter(one -> !one.waits()).toList());
        model.addAttribute("whose", wanted);
        model.addAttribute("posts", Post.values());
        model.addAttribute("leaders", all);
        model.addAttribute("says", viewer.has(Role.COMMITTEE_LEADER));
        model.addAttribute("enters", viewer.isOfTheOffice());
        model.addAttribute("verdicts", Awaiting.Verdict.values());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("zone", clock.getZone());
        return "deciding/awaiting";
    }

    /** A Vice-Chairman begins with his own; the Chairman with everything. */
    private static String own(Viewer viewer, List<CommitteeLeaders.Leader> all) {
        return all.stream()
                .filter(one -> one.post() == Post.VICE_CHAIRMAN && one.account().equals(viewer.account()))
                .map(CommitteeLeaders.Leader::account)
                .findFirst()
                .orElse("");
    }

    @PostMapping("/{source}/{id}")
    String say(
            Viewer viewer,
            @PathVariable String source,
            @PathVariable UUID id,
            @RequestParam Awaiting.Verdict verdict,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "lanh-dao", defaultValue = "") String whose,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            RedirectAttributes flash) {
        var word = new Awaiting.Word(verdict, text.strip(), day, null, null);
        return told(deciding.say(viewer, source, id, word), whose, text, flash);
    }

    /** What a leader signed, and the scan of it, in one form: the word first, then the file through the gate of intake. */
    @PostMapping(SIGNED)
    String enter(
            Viewer viewer,
            @RequestParam("loai") String source,
            @RequestParam("muc") UUID id,
            @RequestParam(name = "luot", required = false) @Nullable UUID assignment,
            HttpServletRequest request,
            RedirectAttributes flash)
            throws IOException {
        var form = new SignedForm();
        var part = assignment == null ? null : new AssignmentId(assignment);
        boolean keeps = part != null && attachments.mayAddTo(viewer, part).isPresent();
        var result = uploads.takeForm(
                request,
                new Source(Source.Kind.RESULT, viewer.name() + " (" + viewer.account() + ")"),
                fields -> form.told(fields, word -> deciding.enter(viewer, source, id, word, form.leader())) && keeps);
        if (part != null && keeps) {
            attachments.add(viewer, part, result.taken());
        }
        String address = told(form.reply(), form.whose(), form.text(), flash);
        var fault = result.fault();
        if (form.reply().done() && fault != null) {
            flash.addFlashAttribute("problem", fault.messageKey());
        } else if (!result.taken().isEmpty()) {
            flash.addFlashAttribute("done", form.reply().messageKey() + "WithScan");
        }
        return address;
    }

    private static String told(Deciding.Reply reply, String whose, String text, RedirectAttributes flash) {
        flash.addFlashAttribute(reply.done() ? "done" : "problem", reply.messageKey());
        if (!reply.done()) {
            flash.addFlashAttribute("unsent", text);
        }
        flash.addAttribute("lanh-dao", whose);
        return "redirect:" + PATH;
    }

    @Configuration
    static class Menu {

        @Bean
        static StreamedPath signedPath() {
            return new StreamedPath(PATH + SIGNED);
        }

        private static final Set<Role> READERS =
                Set.of(Role.COMMITTEE_LEADER, Role.OFFICE_LEADER, Role.OFFICE_SPECIALIST, Role.ADMINISTRATOR);

        @Bean
        static MenuEntry decidingMenu() {
            return new MenuEntry(195, PATH, "deciding.menu", READERS);
        }

        @Bean
        static Waiting decidingWaiting(Deciding deciding) {
            return new Waiting(
                    10,
                    PATH,
                    "deciding.waiting",
                    false,
                    viewer -> viewer.has(Role.COMMITTEE_LEADER)
                            ? (int) deciding.cases(viewer).stream()
                                    .filter(Case::waits)
                                    .count()
                            : -1);
        }
    }
}
