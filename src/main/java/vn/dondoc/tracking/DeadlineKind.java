package vn.dondoc.tracking;

/** What a deadline is for: the work, its submission to the Committee, or a report. */
public enum DeadlineKind {
    COMPLETE,
    SUBMIT,
    REPORT
}
