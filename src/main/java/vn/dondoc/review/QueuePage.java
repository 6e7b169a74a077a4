package vn.dondoc.review;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.access.Viewer;
import vn.dondoc.calendar.OfficeClock;

/** The documents that wait for a person. */
@Controller
@RequestMapping("/ra-soat")
class QueuePage {

    private static final int PAGE = 50;
    private static final int LAST_DECIDED = 10;

    private final Reviews reviews;
    private final Clock clock;

    QueuePage(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    @GetMapping
    String queue(Viewer viewer, @RequestParam(defaultValue = "0") int from, Model model) {
        fill(viewer, from, model);
        model.addAttribute("decided", reviews.decided(viewer, LAST_DECIDED));
        return "review/queue";
    }

    /** The list alone, for the page that is open already; nothing where the reader has seen all of it. */
    @GetMapping("/danh-sach")
    @Nullable
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "") String seen,
            HttpServletResponse response,
            Model model) {
        String now = fill(viewer, from, model);
        if (now.equals(seen)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        return "review/queue :: list";
    }

    private String fill(Viewer viewer, int from, Model model) {
        int start = Math.max(0, from);
        List<Reviews.Queued> queue = reviews.queue(viewer, start, PAGE);
        int waiting = reviews.waiting(viewer);
        String seen = Integer.toHexString(List.of(queue, waiting, start).hashCode());
        model.addAttribute("queue", queue);
        model.addAttribute("waiting", waiting);
        model.addAttribute("from", start);
        model.addAttribute("page", PAGE);
        model.addAttribute("seen", seen);
        model.addAttribute("zone", OfficeClock.ZONE);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("ages", new Ages(clock));
        return seen;
    }

    /** How long something has waited, as people say it. */
    record Ages(Clock clock) {

        public String key(Instant since) {
            Duration age = Duration.between(since, clock.instant());
            if (age.toMinutes() < 1) {
                return "review.age.now";
            }
            return age.toHours() < 1 ? "review.age.minutes" : age.toDays() < 1 ? "review.age.hours" : "review.age.days";
        }

        public long number(Instant since) {
            Duration age = Duration.between(since, clock.instant());
            return age.toHours() < 1 ? age.toMinutes() : age.toDays() < 1 ? age.toHours() : age.toDays();
        }
    }
}
