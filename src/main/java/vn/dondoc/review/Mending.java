package vn.dondoc.review;

/** What a button beside a problem does about it. */
enum Mending {
    /** Sets the deadline to these words. */
    DEADLINE,
    /** The result has to be reported. */
    REPORT,
    /** Takes the agency of this name away. */
    DROP_AGENCY,
    /** Puts another agency in the place of the one of this name. */
    REPLACE_AGENCY,
    /** Puts its members in the place of the group of this name. */
    EXPAND,
    /** Deletes the task. */
    DELETE
}
