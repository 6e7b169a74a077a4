package vn.dondoc.access;

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
    SYSTEM
}
