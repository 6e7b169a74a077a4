package vn.dondoc.notice;

/** Which way somebody was urged. */
public enum Channel {
    MAIL,
    /** The agency sees it with its task. */
    SOFTWARE,
    LETTER,
    PHONE
}
