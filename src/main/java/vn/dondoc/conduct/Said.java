package vn.dondoc.conduct;

/** What became of something entered here; each has its words on the screen. */
enum Said {
    DONE,
    NOT_ALLOWED,
    TEXT_MISSING,
    NUMBER_MISSING,
    DAY_WRONG,
    OUTRUN;

    String messageKey() {
        return "conduct.said." + name();
    }
}
