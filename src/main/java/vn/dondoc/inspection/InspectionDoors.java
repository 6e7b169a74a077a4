package vn.dondoc.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.access.Gate;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.access.Waiting;

/** Where inspections stand in the menu and on the start page, and to whom they are open. */
@Configuration
class InspectionDoors {

    static final String PATH = "/kiem-tra";

    private static final Set<Role> READERS = EnumSet.of(
            Role.OFFICE_CLERK,
            Role.OFFICE_SPECIALIST,
            Role.OFFICE_LEADER,
            Role.COMMITTEE_LEADER,
            Role.AGENCY_OFFICER,
            Role.AGENCY_LEADER,
            Role.INSPECTOR,
            Role.ADMINISTRATOR);

    /** The sheet counts over all agencies. */
    private static final Set<Role> SESSION = EnumSet.of(
            Role.OFFICE_CLERK, Role.OFFICE_SPECIALIST, Role.OFFICE_LEADER, Role.COMMITTEE_LEADER, Role.ADMINISTRATOR);

    @Bean
    static MenuEntry inspectionMenu() {
        return new MenuEntry(220, PATH, "inspection.menu", READERS);
    }

    /** Who plans and proposes; an inspector finds the inspections of his teams and nothing else. */
    private static final Set<Role> KEEPERS =
            EnumSet.complementOf(EnumSet.of(Role.INSPECTOR, Role.HOME_AFFAIRS_READER, Role.AUDITOR, Role.SYSTEM));

    @Bean
    static Gate inspectionPlansGate() {
        return new Gate(PATH + "/ke-hoach/**", KEEPERS);
    }

    @Bean
    static Gate inspectionSignsGate() {
        return new Gate(PATH + "/dau-hieu", KEEPERS);
    }

    @Bean
    static Gate newInspectionGate() {
        return new Gate(PATH + "/moi", KEEPERS);
    }

    @Bean
    static Gate teamGate() {
        return new Gate(TeamPages.PATH, KEEPERS);
    }

    @Bean
    static Gate writeInspectionGate() {
        return new Gate(PATH + "/*/sua", KEEPERS);
    }

    @Bean
    static Gate sessionGate() {
        return new Gate(PATH + "/phien-hop/**", SESSION);
    }

    @Bean
    static Gate orderInspectionGate() {
        return new Gate(PATH + "/*/giao-nhiem-vu", Role.OFFICE);
    }

    /** Reports after inspections that this viewer's side owes and whose day is over. */
    @Bean
    static Waiting lateInspectionReports(Inspections inspections, Inspecting inspecting, Clock clock) {
        return new Waiting(
                215,
                PATH,
                "inspection.waiting",
                true,
                viewer -> open(viewer) ? late(viewer, inspections, inspecting, clock) : -1);
    }

    private static boolean open(Viewer viewer) {
        return viewer.isOfTheOffice() || Hand.agency(viewer) != null;
    }

    private static int late(Viewer viewer, Inspections inspections, Inspecting inspecting, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        return (int) inspections.endedSince(viewer, today.minusYears(2)).stream()
                .flatMap(one -> DueReport.of(one, inspecting.rules(one)).stream())
                .filter(report -> report.open() && report.late(today))
                .filter(report -> viewer.isOfTheOffice()
                        || report.unit() != null && report.unit().equals(Hand.agency(viewer)))
                .count();
    }
}
