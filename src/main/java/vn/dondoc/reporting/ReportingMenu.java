package vn.dondoc.reporting;

import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.access.Gate;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.access.Waiting;

/** Where the pages of this package stand in the menu, and to whom they are open. */
@Configuration
class ReportingMenu {

    @Bean
    static MenuEntry reportsMenu() {
        return new MenuEntry(
                300,
                "/bao-cao",
                "reporting.menu.reports",
                EnumSet.of(
                        Role.OFFICE_CLERK,
                        Role.OFFICE_SPECIALIST,
                        Role.OFFICE_LEADER,
                        Role.COMMITTEE_LEADER,
                        Role.ADMINISTRATOR));
    }

    /** An agency opens its own reports; the queries know which those are. */
    @Bean
    static Gate ownReportsGate() {
        return new Gate(
                "/bao-cao/**",
                EnumSet.of(
                        Role.OFFICE_CLERK,
                        Role.OFFICE_SPECIALIST,
                        Role.OFFICE_LEADER,
                        Role.COMMITTEE_LEADER,
                        Role.ADMINISTRATOR,
                        Role.AGENCY_OFFICER,
                        Role.AGENCY_LEADER));
    }

    /** The Office comes to it from its own list of reports. */
    @Bean
    static Gate agencyReportsGate() {
        return new Gate(
                "/bao-cao-co-quan/**",
                EnumSet.of(
                        Role.OFFICE_CLERK,
                        Role.OFFICE_SPECIALIST,
                        Role.OFFICE_LEADER,
                        Role.COMMITTEE_LEADER,
                        Role.ADMINISTRATOR,
                        Role.AGENCY_OFFICER,
                        Role.AGENCY_LEADER));
    }

    /** Drafts that the calendar ordered wait for somebody who releases them. */
    @Bean
    static Waiting draftsOfTheCalendar(Reports reports) {
        return new Waiting(
                310,
                "/bao-cao",
                "reporting.waiting.drafts",
                false,
                viewer -> ReportDesk.releases(viewer) ? reports.draftsOf(viewer, ReportSchedule.CALENDAR) : -1);
    }

    @Bean
    static MenuEntry agencyReportsMenu() {
        return new MenuEntry(
                300, "/bao-cao-co-quan", "reporting.menu.reports", EnumSet.of(Role.AGENCY_OFFICER, Role.AGENCY_LEADER));
    }
}
