package vn.dondoc.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.calendar.Period;
import vn.dondoc.figures.Figures;

/** The figures of a year for each agency, and nothing of any task: what home affairs weigh an agency's year by. */
@Controller
class YearFiguresPage {

    private static final String PATH = "/so-lieu-nam";
    private static final int FIRST_YEAR = 2000;
    /** Whoever may open the page may know the sums of all; no row of a task stands behind them here. */
    private static final Viewer SUMS = Viewer.system("figures");

    private final Figures figures;
    private final Clock clock;

    YearFiguresPage(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String year(@RequestParam(name = "nam", required = false) @Nullable Integer asked, Model model) {
        int now = LocalDate.now(clock).getYear();
        int shown = asked == null ? now : Math.max(FIRST_YEAR, Math.min(now, asked));
        var period = new Period(LocalDate.of(shown, 1, 1), LocalDate.of(shown, 12, 31));
        model.addAttribute("shown", shown);
        model.addAttribute("now", now);
        model.addAttribute("figures", figures.of(SUMS, period, clock.instant()));
        return "home/year-figures";
    }

    @Bean
    static MenuEntry yearFiguresMenu() {
        return new MenuEntry(
                610,
                PATH,
                "home.yearFigures.title",
                Set.of(
                        Role.HOME_AFFAIRS_READER,
                        Role.OFFICE_CLERK,
                        Role.OFFICE_SPECIALIST,
                        Role.OFFICE_LEADER,
                        Role.COMMITTEE_LEADER,
                        Role.ADMINISTRATOR));
    }
}
