package vn.dondoc.intake.mail;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Viewer;
import vn.dondoc.access.Waiting;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.post.Post;

/** The mailboxes: whether each works, what was seen in it, and what became of every mail. It stands below the ledger and opens with it. */
@Controller
@RequestMapping(MailPage.PATH)
class MailPage {

    static final String PATH = "/so-tiep-nhan/hop-thu";

    private final MailView mails;
    private final MailBook book;
    private final MailSettings settings;
    private final Post post;

    MailPage(MailView mails, MailBook book, MailSettings settings, Post post) {
        this.mails = mails;
        this.book = book;
        this.settings = settings;
        this.post = post;
    }

    @GetMapping
    String show(Viewer viewer, @RequestParam(required = false) @Nullable MailFate fate, Model model) {
        var counts = mails.counts(viewer);
        model.addAttribute("boxes", mails.boxes(viewer));
        model.addAttribute("answers", settings.reply() && post.isOn());
        model.addAttribute("counts", counts);
        model.addAttribute("seen", sum(counts));
        model.addAttribute("partCounts", mails.partCounts(viewer));
        model.addAttribute("lines", mails.lines(viewer, fate));
        model.addAttribute("shown", MailView.SHOWN);
        model.addAttribute("fate", fate);
        model.addAttribute("zone", OfficeClock.ZONE);
        return "intake/mail";
    }

    @PostMapping("/{id}/doc-lai")
    String retry(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        var retried = viewer.seesWholeAuthority() && book.reopen(id, viewer.actor());
        flash.addFlashAttribute(retried ? "done" : "problem", retried ? "mail.retried" : "mail.notRetried");
        return "redirect:" + PATH;
    }

    private static int sum(Map<MailFate, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Configuration
    static class OnStartPage {

        @Bean
        static Waiting mailboxesToLookAfter(MailView mails) {
            return new Waiting(
                    85,
                    PATH,
                    "mail.waiting",
                    true,
                    viewer -> viewer.isOfTheOffice() && !mails.boxes(viewer).isEmpty()
                            ? (int) mails.boxes(viewer).stream()
                                    .filter(MailView.Box::needsLook)
                                    .count()
                            : -1);
        }
    }
}
