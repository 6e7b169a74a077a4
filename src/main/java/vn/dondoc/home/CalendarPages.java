package vn.dondoc.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Gate;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.calendar.CalendarChange;
import vn.dondoc.calendar.CalendarChanges;
import vn.dondoc.calendar.SpecialDay;
import vn.dondoc.calendar.WorkingCalendar;

/** The working calendar of a year, and what an administrator changes in it after having seen what would move. */
@Controller
class CalendarPages {

    private static final int LONGEST_FILE = 100_000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** A month as a page lays it out: {@code before} empty places, then its days. */
    record Month(YearMonth month, int before, List<Day> days) {}

    /** A day of the year with the exception it is, null where its weekday decides. */
    record Day(LocalDate date, boolean works, @Nullable SpecialDay exception) {}

    private final WorkingCalendar calendar;
    private final CalendarChanges changes;
    private final Clock clock;

    CalendarPages(WorkingCalendar calendar, CalendarChanges changes, Clock clock) {
        this.calendar = calendar;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping("/lich-lam-viec")
    String year(Viewer viewer, @RequestParam(name = "nam", required = false) @Nullable Integer asked, Model model) {
        LocalDate today = LocalDate.now(clock);
        int year = Math.clamp(asked == null ? today.getYear() : asked, FIRST_YEAR, LAST_YEAR);
        model.addAttribute("year", calendar.year(year));
        model.addAttribute("today", today);
        model.addAttribute(
                "months",
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(YearMonth.of(year, month)))
                        .toList());
        model.addAttribute("exceptions", calendar.exceptionsIn(year));
        model.addAttribute(
                "decided", changes.decided().stream().map(SpecialDay::day).toList());
        model.addAttribute("mayChange", viewer.has(Role.ADMINISTRATOR));
        return "calendar/year";
    }

    /** Shows what a change would move; nothing is decided yet. */
    @PostMapping("/quan-tri/lich/xem-truoc")
    String preview(
            CalendarForm form,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        var whole = form.with(content(file));
        try {
            CalendarChange change = whole.change();
            model.addAttribute("form", whole);
            model.addAttribute("change", change.said());
            model.addAttribute("moves", changes.moves(change));
            return "calendar/preview";
        } catch (IllegalArgumentException wrong) {
            flash.addFlashAttribute("problem", "calendar.wrong");
            flash.addFlashAttribute("why", wrong.getMessage());
            return "redirect:/lich-lam-viec";
        }
    }

    @PostMapping("/quan-tri/lich")
    String decide(
            Viewer viewer,
            CalendarForm form,
            @RequestParam(name = "doi", defaultValue = "") Set<String> chosen,
            RedirectAttributes flash) {
        changes.decide(form.change(), chosen, viewer.actor());
        flash.addFlashAttribute("done", "calendar.changed");
        return "redirect:/lich-lam-viec?nam=" + form.year();
    }

    private Month month(YearMonth month) {
        int before = month.atDay(1).getDayOfWeek().getValue() - 1;
        return new Month(
                month,
                before,
                month.atDay(1)
                        .datesUntil(month.plusMonths(1).atDay(1))
                        .map(day -> new Day(day, calendar.works(day), calendar.exception(day)))
                        .toList());
    }

    private static @Nullable String content(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty() || file.getSize() > LONGEST_FILE) {
            return null;
        }
        return new String(file.getBytes(), StandardCharsets.UTF_8);
    }

    @Configuration
    static class Menu {

        @Bean
        static MenuEntry calendarMenu() {
            return new MenuEntry(760, "/lich-lam-viec", "calendar.menu", Set.of(Role.values()));
        }

        @Bean
        static Gate calendarGate() {
            return new Gate("/quan-tri/lich/**", Set.of(Role.ADMINISTRATOR));
        }
    }
}
