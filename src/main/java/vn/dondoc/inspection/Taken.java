package vn.dondoc.inspection;

/** What became of something that somebody wanted to do; each has its words on the screen. */
enum Taken {
    DONE,
    /** No such thing for this viewer. */
    UNKNOWN,
    NOT_ALLOWED,
    /** Somebody else changed it since he looked. */
    OUTRUN,
    /** As it stands, this cannot be done to it. */
    NOT_NOW,
    /** The regulation foresees proposals only. */
    NOT_FORESEEN,
    TEXT_MISSING,
    TITLE_MISSING,
    UNITS_MISSING,
    /** One of the bodies is not within reach of who decides. */
    OUT_OF_REACH,
    /** Another body of the same field needs the field said. */
    SECTOR_MISSING,
    /** An inspection that no plan foresees needs a ground. */
    GROUND_MISSING,
    /** A periodic one stands in an approved plan. */
    PLAN_MISSING,
    /** The decision lacks one of its five parts. */
    ITEMS_MISSING,
    PAPER_MISSING,
    DAY_WRONG,
    UNIT_MISSING,
    EVALUATION_MISSING,
    /** Nature, degree, cause or responsibility is not said of a failing task. */
    FAILING_INCOMPLETE,
    CONCLUSION_MISSING,
    PUBLIC_TEXT_MISSING,
    PUBLICATION_NOT_FORESEEN,
    ORDERED_ALREADY,
    YEAR_WRONG;

    String messageKey() {
        return "inspection.taken." + name();
    }
}
