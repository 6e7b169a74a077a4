package vn.dondoc.tracking;

/** What became of a step that somebody wanted to take. */
enum Taken {
    DONE,
    /** No such assignment for this viewer. */
    UNKNOWN,
    /** Not his to take. */
    NOT_ALLOWED,
    /** Somebody else took a step since he looked. */
    OUTRUN,
    /** A reason, progress or result is missing. */
    TEXT_MISSING,
    /** A result needs the day of its document, not later than today. */
    DAY_MISSING,
    /** Whoever reported a result does not confirm it. */
    OWN_RESULT;

    String messageKey() {
        return "tracking.taken." + name();
    }
}
