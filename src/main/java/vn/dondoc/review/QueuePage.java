package vn.dondoc.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.intake.Source;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Urgency;

/** The documents that wait for a person, those he chose to see, and who works on which. */
@Controller
@RequestMapping(QueuePage.PATH)
class QueuePage {

    static final String PATH = "/ra-soat";

    private static final int PAGE = 50;
    private static final int LAST_DECIDED = 10;

    /** What the table says, instead of a person. */
    private static final String BY_TABLE = "theo-bang";

    private final Reviews reviews;
    private final Queue queue;
    private final QueueChoices choices;
    private final Assigning assigning;
    private final Specialists specialists;
    private final Presences presences;
    private final WorkingCalendar calendar;
    private final Clock clock;

    QueuePage(
            Reviews reviews,
            Queue queue,
            QueueChoices choices,
            Assigning assigning,
            Specialists specialists,
            Presences presences,
            WorkingCalendar calendar,
            Clock clock) {
        this.reviews = reviews;
        this.queue = queue;
        this.choices = choices;
        this.assigning = assigning;
        this.specialists = specialists;
        this.presences = presences;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Without a choice in the address, the one that the person made last. */
    @GetMapping
    String queue(Viewer viewer, HttpServletRequest request, Model model) {
        boolean chosen = request.getParameter("chon") != null;
        QueueFilter filter = chosen ? asked(request) : choices.of(viewer);
        if (chosen && !filter.equals(choices.of(viewer))) {
            choices.remember(viewer, filter);
        }
        fill(viewer, filter, from(request), model);
        model.addAttribute("decided", reviews.decided(viewer, LAST_DECIDED));
        model.addAttribute("units", queue.units(viewer));
        Specialists.Board board = specialists.board(viewer);
        model.addAttribute("specialists", board.all());
        model.addAttribute("nobodys", board.nobodys());
        model.addAttribute("urgencies", List.of(Urgency.HOA_TOC, Urgency.THUONG_KHAN, Urgency.KHAN, Urgency.NONE));
        model.addAttribute("sources", Source.Kind.values());
        model.addAttribute("types", DocumentType.values());
        return "review/queue";
    }

    /** The list alone, for the page that is open already; nothing where the reader has seen all of it. */
    @GetMapping("/danh-sach")
    @Nullable
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String now = fill(viewer, asked(request), from(request), model);
        if (now.equals(seen)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        return "review/queue :: list";
    }

    /** Gives the chosen documents to somebody; {@code to} is an account, nobody (empty), or {@link #BY_TABLE}. */
    @PostMapping("/giao")
    String give(
            Viewer viewer,
            @RequestParam(required = false) @Nullable List<UUID> document,
            @RequestParam String to,
            HttpServletRequest request,
            Model model) {
        List<DocumentId> documents = document == null
                ? List.of()
                : document.stream().limit(PAGE * 4L).map(DocumentId::new).toList();
        int given = to.equals(BY_TABLE)
                ? assigning.giveByTable(viewer, documents)
                : assigning.give(viewer, documents, to.isBlank() ? null : to);
        fill(viewer, asked(request), from(request), model);
        model.addAttribute("given", given);
        return "review/queue :: list";
    }

    private static QueueFilter asked(HttpServletRequest request) {
        return QueueFilter.of(name -> Objects.requireNonNullElse(request.getParameter(name), ""));
    }

    private static Queue.From from(HttpServletRequest request) {
        String after = request.getParameter("sau");
        String before = request.getParameter("truoc");
        return after != null && !after.isBlank()
                ? new Queue.From(after, false)
                : before != null && !before.isBlank() ? new Queue.From(before, true) : Queue.From.TOP;
    }

    private String fill(Viewer viewer, QueueFilter filter, Queue.From from, Model model) {
        Queue.Page page = queue.page(viewer, filter, from, PAGE);
        int waiting = queue.count(viewer, filter);
        Map<String, Specialists.One> people = specialists.there(viewer).stream()
                .collect(Collectors.toMap(one -> one.person().account(), one -> one));
        Map<DocumentId, List<String>> openWith = presences.others(
                viewer, page.lines().stream().map(Queue.Line::document).toList());
        String seen = Integer.toHexString(
                List.of(page, waiting, people.hashCode(), openWith).hashCode());
        model.addAttribute("openWith", openWith);
        model.addAttribute("queue", page.lines());
        model.addAttribute("page", page);
        model.addAttribute("people", people);
        model.addAttribute("waiting", waiting);
        model.addAttribute("filter", filter);
        model.addAttribute("chosen", filter.parameters());
        model.addAttribute("from", from);
        model.addAttribute("seen", seen);
        model.addAttribute("zone", OfficeClock.ZONE);
        model.addAttribute("countdown", new Countdown(calendar, LocalDate.now(clock)));
        model.addAttribute("ages", new Ages(clock));
        return seen;
    }

    /** How many working days are left until a document has to be entered. */
    record Countdown(WorkingCalendar calendar, LocalDate today) {

        public String key(LocalDate by) {
            int left = calendar.between(today, by);
            return left < 0 || by.isBefore(today) ? "queue.late" : left == 0 ? "queue.today" : "queue.left";
        }

        public int days(LocalDate by) {
            return Math.abs(calendar.between(today, by));
        }

        /** The kind of state that it is shown as. */
        public String kind(LocalDate by) {
            return by.isBefore(today) ? "overdue" : calendar.between(today, by) <= 1 ? "soon" : "new";
        }
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
