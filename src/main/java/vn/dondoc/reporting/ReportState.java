package vn.dondoc.reporting;

/** How far a report has come. */
public enum ReportState {
    /** Asked for; its figures are not yet counted. */
    REQUESTED,
    /** Counted and rendered; a person may still edit its words. */
    DRAFT,
    /** Released by a person; its last form is being rendered. */
    RELEASING,
    RELEASED,
    /** Could not be rendered; the reason stands beside it. */
    FAILED
}
