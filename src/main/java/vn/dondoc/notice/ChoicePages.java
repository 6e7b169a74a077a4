package vn.dondoc.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Viewer;
import vn.dondoc.post.Post;

/** One's own choice: the address for mail, which kinds come by it, and the address of the own calendar. */
@Controller
@RequestMapping(ChoicePages.PATH)
class ChoicePages {

    static final String PATH = "/ca-nhan/nhac-viec";

    private static final int LONGEST = 254;

    private final NoticeChoices choices;
    private final Post post;
    private final ReminderSettings settings;
    private final Clock clock;

    ChoicePages(NoticeChoices choices, Post post, ReminderSettings settings, Clock clock) {
        this.choices = choices;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        model.addAttribute("choice", choices.of(viewer));
        model.addAttribute("kinds", NoticeKind.of(viewer.roles()));
        model.addAttribute("at", settings.at());
        model.addAttribute("postOn", post.isOn());
        model.addAttribute("domains", String.join(", ", settings.mailDomains()));
        model.addAttribute("zone", clock.getZone());
        return "notice/choice";
    }

    @PostMapping
    String choose(
            Viewer viewer,
            @RequestParam(name = "thu", defaultValue = "") String mail,
            @RequestParam(name = "nhan", defaultValue = "") List<NoticeKind> wanted,
            RedirectAttributes flash) {
        String address = mail.strip();
        if (!address.isEmpty() && !(isAddress(address) && settings.allows(address))) {
            flash.addFlashAttribute("problem", "notice.choice.notAnAddress");
            return "redirect:" + PATH;
        }
        Set<NoticeKind> off = NoticeKind.of(viewer.roles()).stream()
                .filter(kind -> !wanted.contains(kind))
                .collect(Collectors.toSet());
        choices.choose(viewer, address, off);
        flash.addFlashAttribute("done", "notice.choice.kept");
        return "redirect:" + PATH;
    }

    @PostMapping("/lich")
    String newFeed(Viewer viewer, HttpServletRequest request, RedirectAttributes flash) {
        String secret = choices.newFeed(viewer);
        flash.addFlashAttribute("feed", root(request) + FeedPages.PATH + "/" + secret + ".ics");
        return "redirect:" + PATH;
    }

    @PostMapping("/lich/thu-hoi")
    String revoke(Viewer viewer, RedirectAttributes flash) {
        choices.revokeFeed(viewer);
        flash.addFlashAttribute("done", "notice.feed.revoked");
        return "redirect:" + PATH;
    }

    private String root(HttpServletRequest request) {
        String asked = request.getRequestURL().toString();
        return settings.address().isBlank()
                ? asked.substring(0, asked.length() - request.getRequestURI().length())
                : settings.address().replaceAll("/+$", "");
    }

    private static boolean isAddress(String typed) {
        try {
            var address = new InternetAddress(typed, true);
            address.validate();
            return typed.length() <= LONGEST && address.getAddress().equals(typed) && typed.contains("@");
        } catch (AddressException e) {
            return false; // Told to whoever typed it.
        }
    }
}
