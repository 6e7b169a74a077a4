package vn.dondoc.inspection;

/** The name of what happened to an inspection, as its history keeps it; what each may do stands in {@link Life}. */
public enum Step {
    PROPOSE,
    WRITE,
    /** The answer to a proposal, where the regulation foresees no more. */
    SETTLE,
    ISSUE,
    CANCEL,
    INVITE,
    ASK,
    ANSWER,
    MINUTES,
    FIND,
    END,
    /** An inspected body sent its report. */
    UNIT_REPORT,
    DRAFT_CONCLUSION,
    CONCLUDE,
    /** The report to the Committee and its Chairman. */
    REPORT,
    /** The notice of the results to those inspected. */
    NOTIFY,
    PUBLIC_TEXT,
    RELEASE,
    /** A recommendation became the draft of a directive. */
    ORDER
}
