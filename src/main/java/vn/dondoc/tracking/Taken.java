package vn.dondoc.tracking;

/** What became of an act that somebody wanted to do; each has its words on the screen. */
enum Taken {
    DONE,
    /** No such assignment for this viewer. */
    UNKNOWN,
    /** Not his to take. */
    NOT_ALLOWED,
    /** Somebody else took a step since he looked. */
    OUTRUN,
    /** Closed is read-only. */
    CLOSED,
    /** As it stands, this cannot be done to it. */
    NOT_NOW,
    /** A reason, progress or result is missing. */
    TEXT_MISSING,
    /** A result needs the day of its document, not later than today. */
    DAY_MISSING,
    /** A day of arrival before the document's own, or after today. */
    ARRIVAL_WRONG,
    /** Whoever reported a result does not confirm it. */
    OWN_RESULT,
    /** Its result waits for the agency's leader. */
    SIGNATURE_PENDING,
    NO_SIGNATURE_PENDING,
    ONLY_ITS_LEADER,
    QUALITY_MISSING,
    QUALITY_NOT_FORESEEN,
    CLOSING_NOT_FORESEEN,
    RETURN_NOT_FORESEEN,
    RETURN_TYPE_MISSING,
    RETURN_CHANNEL_UNKNOWN,
    EXTENSION_NOT_FORESEEN,
    EXTENSION_EXCLUDED,
    EXTENSION_PENDING,
    EXTENSION_NOT_ASKED,
    EXTENSION_LIMIT,
    NO_DEADLINE,
    /** More time must end after the day that is due now. */
    LATER_DAY_MISSING,
    NEW_DAY_MISSING,
    DOCUMENT_MISSING,
    /** Pieces of it are not done, and nobody said why it is reported all the same. */
    PIECES_OPEN,
    /** A piece is never due after the whole. */
    AFTER_THE_WHOLE,
    AGENCY_MISSING,
    SAME_AGENCY,
    NOT_OVERDUE,
    /** A task without a deadline must be submitted or reported. */
    DUTY_MISSING,
    /** The regulation counts routine work, too. */
    ROUTINE_COUNTS,
    MATTER_NOT_FORESEEN,
    PARTIES_MISSING,
    VALUES_MISSING,
    /** A result on paper belongs to at least one task. */
    TASKS_MISSING,
    /** Secret documents: the regulation allows no record, or nobody switched it on. */
    SECRET_NOT_FORESEEN,
    SECRET_STATUS,
    /** A field that the regulation does not name: everything that came with it is refused. */
    SECRET_CONTENT,
    SECRET_FORM;

    String messageKey() {
        return "tracking.taken." + name();
    }
}
