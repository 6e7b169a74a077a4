package vn.dondoc.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.access.Waiting;
import vn.dondoc.regulation.Regulations;

/** The year's reports of the Office and of the agencies, the next one first. */
@Controller
class ReportPlanPage {

    static final String PATH = "/lich-bao-cao";

    private static final int FIRST_YEAR = 2010;
    private static final int LAST_YEAR = 2100;

    /** A month with its reports; the months that end a quarter say which of them come together. */
    record Month(YearMonth month, List<PlannedReport> reports) {

        public boolean endsQuarter() {
            return month.getMonthValue() % 3 == 0;
        }

        public int quarter() {
            return month.getMonthValue() / 3;
        }

        /** The names of what is due, each once, as they stand within a sentence. */
        public List<String> names() {
            return reports.stream()
                    .map(PlannedReport::name)
                    .distinct()
                    .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                    .toList();
        }
    }

    private final ReportPlan plan;
    private final Regulations regulations;
    private final Clock clock;

    ReportPlanPage(ReportPlan plan, Regulations regulations, Clock clock) {
        this.plan = plan;
        this.regulations = regulations;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String year(Viewer viewer, @RequestParam(name = "nam", required = false) @Nullable Integer asked, Model model) {
        LocalDate today = LocalDate.now(clock);
        int year = Math.clamp(asked == null ? today.getYear() : asked, FIRST_YEAR, LAST_YEAR);
        boolean office = viewer.seesWholeAuthority();
        List<PlannedReport> all = plan.of(year).stream()
                .filter(one -> office || one.who() == PlannedReport.Who.AGENCY)
                .toList();
        model.addAttribute("year", year);
        model.addAttribute("today", today);
        model.addAttribute("profile", regulations.active());
        model.addAttribute("office", office);
        model.addAttribute(
                "coming",
                months(all.stream().filter(one -> !one.due().isBefore(today)).toList()));
        model.addAttribute(
                "over",
                months(all.stream().filter(one -> one.due().isBefore(today)).toList()));
        model.addAttribute("undatedOffice", office ? plan.undated(PlannedReport.Who.OFFICE) : List.of());
        model.addAttribute("undatedAgency", plan.undated(PlannedReport.Who.AGENCY));
        return "reporting/plan";
    }

    private static List<Month> months(List<PlannedReport> reports) {
        Map<YearMonth, List<PlannedReport>> months = new LinkedHashMap<>();
        reports.forEach(one -> months.computeIfAbsent(YearMonth.from(one.due()), month -> new ArrayList<>())
                .add(one));
        return months.entrySet().stream()
                .map(month -> new Month(month.getKey(), month.getValue()))
                .toList();
    }

    @Configuration
    static class Menu {

        private static final int SOON = 5;

        @Bean
        static MenuEntry reportPlanMenu() {
            return new MenuEntry(755, PATH, "reporting.plan.menu", Set.of(Role.values()));
        }

        @Bean
        static Waiting reportsSoon(ReportPlan plan) {
            return new Waiting(
                    320,
                    PATH,
                    "reporting.waiting.soon",
                    false,
                    viewer -> viewer.isOfTheOffice()
                            ? plan.soon(PlannedReport.Who.OFFICE, SOON).size()
                            : viewer.agency() != null
                                    ? plan.soon(PlannedReport.Who.AGENCY, SOON).size()
                                    : -1);
        }
    }
}
