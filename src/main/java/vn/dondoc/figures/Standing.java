package vn.dondoc.figures;

/** How a task or an assignment stands at the closing day of a period: both axes, in one word; each counts in exactly one. */
public enum Standing {
    DONE_IN_TIME,
    DONE_LATE,
    AWAITING_CONFIRMATION,
    RETURNED,
    IN_PROGRESS_IN_TIME,
    IN_PROGRESS_OVERDUE,
    NOT_STARTED_IN_TIME,
    NOT_STARTED_OVERDUE
}
