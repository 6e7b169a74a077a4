package vn.dondoc.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.access.Waiting;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.post.Outgoing;
import vn.dondoc.post.Post;
import vn.dondoc.regulation.Authority;
import vn.dondoc.regulation.OwnAuthority;
import vn.dondoc.regulation.Parameter;
import vn.dondoc.regulation.Profile;
import vn.dondoc.regulation.RegulationChanges;
import vn.dondoc.regulation.Regulations;

/** The first hour: what an administrator sets up once, step by step; each may be left for later, all can be opened again. */
@Controller
@RequestMapping(FirstHourPages.PATH)
class FirstHourPages {

    static final String PATH = "/quan-tri/gio-dau";

    private final FirstHour hour;
    private final Regulations regulations;
    private final RegulationChanges regulationChanges;
    private final OwnAuthority own;
    private final Agencies agencies;
    private final Connections connections;
    private final Post post;
    private final Clock clock;

    FirstHourPages(
            FirstHour hour,
            Regulations regulations,
            RegulationChanges regulationChanges,
            OwnAuthority own,
            Agencies agencies,
            Connections connections,
            Post post,
            Clock clock) {
        this.hour = hour;
        this.regulations = regulations;
        this.regulationChanges = regulationChanges;
        this.own = own;
        this.agencies = agencies;
        this.connections = connections;
        this.post = post;
        this.clock = clock;
    }

    @GetMapping
    String resume() {
        return to(hour.first());
    }

    @GetMapping("/{word}")
    String step(@PathVariable String word, Model model) {
        FirstHour.Step step = existing(word);
        Profile profile = regulations.active();
        model.addAttribute("step", step);
        model.addAttribute("steps", FirstHour.Step.values());
        model.addAttribute("progress", hour.progress());
        model.addAttribute("profile", profile);
        switch (step) {
            case REGULATION -> model.addAttribute("profiles", regulations.all());
            case LETTERHEAD, SIGNERS -> authority(own.of(profile), model);
            case BLANKS ->
                model.addAttribute(
                        "unconfirmed",
                        profile.parameters().values().stream()
                                .filter(parameter -> !parameter.confirmed())
                                .map(Parameter::entry)
                                .toList());
            case AGENCIES -> model.addAttribute("kinds", kinds());
            case CONNECTIONS -> {
                model.addAttribute("connections", connections.all());
                model.addAttribute("mail", post.address().orElse(""));
            }
            case ACCOUNTS, FINISH -> {
                // These two only lead on.
            }
        }
        return "home/first-hour";
    }

    @PostMapping("/{word}")
    String leave(Viewer viewer, @PathVariable String word) {
        FirstHour.Step step = existing(word);
        hour.mark(step, FirstHour.Outcome.DONE, viewer);
        return step == FirstHour.Step.FINISH ? "redirect:/" : to(step.next());
    }

    @PostMapping("/{word}/de-sau")
    String later(Viewer viewer, @PathVariable String word) {
        FirstHour.Step step = existing(word);
        hour.mark(step, FirstHour.Outcome.LATER, viewer);
        return to(step.next());
    }

    @PostMapping("/quy-che/chon")
    String regulation(Viewer viewer, @RequestParam(name = "quy-che") String id) {
        Profile chosen =
                regulations.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
        if (!chosen.id().equals(regulations.active().id())) {
            regulationChanges.follow(chosen, LocalDate.now(clock), viewer.actor());
        }
        return leave(viewer, FirstHour.Step.REGULATION.word());
    }

    @PostMapping("/the-thuc/ghi")
    String letterhead(
            Viewer viewer,
            @RequestParam String name,
            @RequestParam String office,
            @RequestParam String place,
            @RequestParam String letterhead,
            @RequestParam(name = "office-letterhead") String officeLetterhead,
            RedirectAttributes flash) {
        Authority before = own.of(regulations.active());
        return entered(
                viewer,
                FirstHour.Step.LETTERHEAD,
                () -> new Authority(
                        name.strip(),
                        before.level(),
                        office.strip(),
                        place.strip(),
                        OwnAuthority.lines(letterhead),
                        OwnAuthority.lines(officeLetterhead),
                        before.signers()),
                flash);
    }

    /** A signer's lines are parted by "/" as people write them on one line. */
    @PostMapping("/nguoi-ky/ghi")
    String signers(Viewer viewer, @RequestParam Map<String, String> titles, RedirectAttributes flash) {
        Authority before = own.of(regulations.active());
        return entered(
                viewer,
                FirstHour.Step.SIGNERS,
                () -> new Authority(
                        before.name(),
                        before.level(),
                        before.office(),
                        before.place(),
                        before.letterhead(),
                        before.officeLetterhead(),
                        before.signers().stream()
                                .map(signer -> new Authority.Signer(
                                        signer.id(),
                                        OwnAuthority.lines(titles.getOrDefault(
                                                        "nguoi-ky-" + signer.id(), String.join("\n", signer.title()))
                                                .replace('|', ' '))))
                                .filter(signer -> !signer.title().isEmpty())
                                .toList()),
                flash);
    }

    /** Queues a letter to the administrator himself, to see that mail goes out. */
    @PostMapping("/ket-noi/thu")
    String mail(Viewer viewer, @RequestParam(name = "toi") String to, RedirectAttributes flash) {
        boolean asAddress = to.strip().matches("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+");
        boolean queued = asAddress
                && post.send(Outgoing.text(
                        "first-hour:" + UUID.randomUUID(),
                        to.strip(),
                        "Thư thử của phần mềm Đôn Đốc",
                        "Nếu đọc được thư này thì máy chủ gửi thư đã được thiết lập đúng.\n\n" + viewer.name()));
        flash.addFlashAttribute(queued ? "done" : "problem", queued ? "home.hour.mail.queued" : "home.hour.mail.not");
        return to(FirstHour.Step.CONNECTIONS);
    }

    private String entered(Viewer viewer, FirstHour.Step step, Supplier<Authority> wanted, RedirectAttributes flash) {
        try {
            own.enter(wanted.get(), viewer.actor());
            return leave(viewer, step.word());
        } catch (IllegalArgumentException wrong) {
            flash.addFlashAttribute("why", wrong.getMessage());
            return to(step);
        }
    }

    private static void authority(Authority authority, Model model) {
        model.addAttribute("authority", authority);
        model.addAttribute("line", "\n");
    }

    private Map<Agency.Kind, Long> kinds() {
        LocalDate today = LocalDate.now(clock);
        return agencies.register().validOn(today).stream()
                .collect(Collectors.groupingBy(Agency::kind, java.util.TreeMap::new, Collectors.counting()));
    }

    private static String to(FirstHour.Step step) {
        return "redirect:" + PATH + "/" + step.word();
    }

    private static FirstHour.Step existing(String word) {
        return FirstHour.Step.of(word).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Configuration
    static class Menu {

        @Bean
        static MenuEntry firstHourMenu() {
            return new MenuEntry(990, PATH, "home.hour.menu", Set.of(Role.ADMINISTRATOR));
        }

        /** Until it is finished, the first line of the administrator's start page. */
        @Bean
        static Waiting firstHourWaiting(FirstHour hour) {
            return new Waiting(1, PATH, "home.waiting.hour", false, viewer -> {
                int open = viewer.has(Role.ADMINISTRATOR) ? hour.open() : 0;
                return open == 0 ? -1 : open;
            });
        }
    }
}
