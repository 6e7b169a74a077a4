package vn.dondoc.review;

import java.util.UUID;

/** A line of the table that shares documents out: what comes with this word is this account's. */
record Duty(UUID id, Kind kind, String word, String account) {

    /** What the word is: a unit's symbol in the number, or the field. */
    enum Kind {
        UNIT,
        FIELD
    }
}
