package vn.dondoc.board;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.access.Waiting;
import vn.dondoc.figures.Figures;
import vn.dondoc.figures.Measure;

/** Where the pages of this package stand in the menu and on the start page, and to whom they are open. */
@Configuration
class Board {

    static final Set<Role> READERS = EnumSet.of(
            Role.OFFICE_CLERK,
            Role.OFFICE_SPECIALIST,
            Role.OFFICE_LEADER,
            Role.COMMITTEE_LEADER,
            Role.AGENCY_OFFICER,
            Role.AGENCY_LEADER,
            Role.ADMINISTRATOR);

    @Bean
    static MenuEntry dashboardMenu() {
        return new MenuEntry(190, "/dieu-hanh", "board.menu.dashboard", READERS);
    }

    @Bean
    static Waiting overdueTasks(Figures figures, Clock clock) {
        return waiting(200, Measure.OVERDUE, "tracking.waiting.overdue", true, figures, clock);
    }

    @Bean
    static Waiting soonTasks(Figures figures, Clock clock) {
        return waiting(210, Measure.SOON, "tracking.waiting.soon", false, figures, clock);
    }

    @Bean
    static Waiting awaitingTasks(Figures figures, Clock clock) {
        return waiting(220, Measure.AWAITING, "tracking.waiting.awaiting", false, figures, clock);
    }

    private static Waiting waiting(
            int order, Measure measure, String messageKey, boolean alarming, Figures figures, Clock clock) {
        return new Waiting(order, "/nhiem-vu?so-lieu=" + ListQuery.word(measure), messageKey, alarming, viewer -> {
            var query = ListQuery.all(clock).with(measure);
            return viewer.roles().stream().anyMatch(READERS::contains)
                    ? figures.count(viewer, query.cut(), query.filter(), Integer.MAX_VALUE)
                    : -1;
        });
    }
}
