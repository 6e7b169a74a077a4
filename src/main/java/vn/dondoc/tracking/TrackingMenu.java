package vn.dondoc.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.access.Gate;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.access.Waiting;

/** Where the pages of this package stand in the menu and on the start page, and to whom they are open. */
@Configuration
class TrackingMenu {

    private static final Set<Role> READERS = EnumSet.of(
            Role.OFFICE_CLERK,
            Role.OFFICE_SPECIALIST,
            Role.OFFICE_LEADER,
            Role.COMMITTEE_LEADER,
            Role.AGENCY_OFFICER,
            Role.AGENCY_LEADER,
            Role.ADMINISTRATOR);

    @Bean
    static MenuEntry tasksMenu() {
        return new MenuEntry(200, "/nhiem-vu", "tracking.menu.tasks", READERS);
    }

    @Bean
    static MenuEntry dutiesMenu() {
        return new MenuEntry(602, "/viec-den-han", "tracking.menu.duties", READERS);
    }

    /** Of what the regulation wants by a day, what has come to it. */
    @Bean
    static Waiting dutiesWaiting(OwedDuties duties, Clock clock) {
        return new Waiting(205, "/viec-den-han", "tracking.waiting.duties", false, viewer -> {
            LocalDate today = LocalDate.now(clock);
            return viewer.roles().stream().anyMatch(READERS::contains)
                    ? (int) duties.of(viewer, false).stream()
                            .filter(one -> one.dueOn() != null && !one.dueOn().isAfter(today))
                            .count()
                    : -1;
        });
    }

    @Bean
    static MenuEntry mattersMenu() {
        return new MenuEntry(604, "/trao-doi", "tracking.menu.matters", READERS);
    }

    @Bean
    static MenuEntry secretMenu() {
        return new MenuEntry(
                690,
                "/van-ban-mat",
                "tracking.menu.secret",
                EnumSet.of(Role.OFFICE_SPECIALIST, Role.OFFICE_LEADER, Role.ADMINISTRATOR));
    }

    @Bean
    static MenuEntry papersMenu() {
        return new MenuEntry(645, PaperPages.PATH, "tracking.menu.papers", Role.OFFICE);
    }

    @Bean
    static Gate directivesGate() {
        return new Gate("/van-ban/**", READERS);
    }
}
