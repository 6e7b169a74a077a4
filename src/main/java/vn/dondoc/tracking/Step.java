package vn.dondoc.tracking;

/** The name of what happened to an assignment, as its history keeps it; what each may do stands in {@link Life}. */
public enum Step {
    ASSIGN,
    /** The agency has seen it. That starts nothing. */
    RECEIVE,
    UPDATE,
    REPORT,
    /** The agency's leader lets a result go to the Office. */
    SIGN,
    REFUSE_SIGNATURE,
    CONFIRM,
    SEND_BACK,
    CLOSE,
    REOPEN,
    RETURN,
    WITHDRAW_RETURN,
    ACCEPT_RETURN,
    REFUSE_RETURN,
    ASK_EXTENSION,
    /** The Office lays the request before the Committee. */
    SUBMIT_EXTENSION,
    GRANT_EXTENSION,
    REFUSE_EXTENSION,
    /** A later document of whoever gave the task changes its deadline. */
    ADJUST,
    CORRECT_COMPLETION,
    REASSIGN,
    TAKE_BACK,
    EXPLAIN,
    /** Its due day moved with the calendar, by a person's decision; the progress stays. */
    RESCHEDULE,
    /** Its agency ended, and a person passed it on to the successor; the progress stays. */
    SUCCEED
}
