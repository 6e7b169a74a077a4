package vn.dondoc.notice;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.dondoc.access.Role;

/** What a digest is made of; each can be switched off for mail and is still seen in the program. */
public enum NoticeKind {
    /** Some working days before a deadline. */
    BEFORE,
    /** On the due day, or the last working day before it. */
    DUE,
    /** Overdue, by the definition of the figures. */
    AFTER,
    /** Something else that the regulation wants by a day. */
    DUTY,
    /** Told to a leader: it has been in one state too long. */
    WAITS,
    /** The leaders' page of the morning. */
    LEADERS,
    /** The information of two weeks that the Office gives the agencies. */
    SHEET,
    /** What newly answers a question that one keeps. */
    NEWS,
    /** A decision about an inspection that concerns one: of one's own body, or of a team that one is in. */
    INSPECTION;

    private static final Set<Role> LEADING = EnumSet.of(Role.OFFICE_LEADER, Role.COMMITTEE_LEADER, Role.AGENCY_LEADER);
    private static final Set<Role> NOT_SEARCHING = EnumSet.of(Role.HOME_AFFAIRS_READER, Role.AUDITOR, Role.INSPECTOR);
    private static final Set<Role> OF_THE_AUTHORITY = EnumSet.of(Role.OFFICE_LEADER, Role.COMMITTEE_LEADER);

    /** Those that somebody of these roles gets at all. */
    static List<NoticeKind> of(Set<Role> roles) {
        boolean agency = roles.contains(Role.AGENCY_LEADER) || roles.contains(Role.AGENCY_OFFICER);
        return List.of(values()).stream()
                .filter(kind -> switch (kind) {
                    case BEFORE, DUE, AFTER, DUTY, INSPECTION -> true;
                    case WAITS -> roles.stream().anyMatch(LEADING::contains);
                    case LEADERS -> roles.stream().anyMatch(OF_THE_AUTHORITY::contains);
                    case SHEET -> agency;
                    case NEWS -> !NOT_SEARCHING.containsAll(roles);
                })
                .toList();
    }

    static boolean leadsTheAuthority(Set<Role> roles) {
        return roles.stream().anyMatch(OF_THE_AUTHORITY::contains);
    }

    /** Whether it speaks of one deadline, so that it is dropped when that deadline is another one. */
    boolean ofADeadline() {
        return this == BEFORE || this == DUE || this == AFTER;
    }
}
