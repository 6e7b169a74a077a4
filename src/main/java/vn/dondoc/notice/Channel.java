package vn.dondoc.notice;

/** Which way somebody was urged; the ways that the regulations name (NH Đ.11). */
public enum Channel {
    MAIL,
    /** The agency sees it with its task. */
    SOFTWARE,
    LETTER,
    PHONE,
    FAX,
    /** By what a periodic or ad hoc report asks for. */
    REPORT,
    /** At a meeting, or face to face. */
    MEETING,
    INSPECTION
}
