package vn.dondoc.access;

import java.util.Set;

/** What an account may do. The Office's people see all directives; an agency's people see their own. */
public enum Role {
    OFFICE_CLERK,
    OFFICE_SPECIALIST,
    OFFICE_LEADER,
    COMMITTEE_LEADER,
    AGENCY_OFFICER,
    AGENCY_LEADER,
    INSPECTOR,
    HOME_AFFAIRS_READER,
    ADMINISTRATOR,
    AUDITOR,
    SYSTEM;

    /** Whoever works in the Office, and who keeps its installation. */
    public static final Set<Role> OFFICE = Set.of(OFFICE_CLERK, OFFICE_SPECIALIST, OFFICE_LEADER, ADMINISTRATOR);
}
