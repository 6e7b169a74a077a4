package vn.dondoc.review;

/** What a directive is to an earlier one. */
public enum RelationKind {
    AMENDS,
    REPLACES,
    ANSWERS,
    /** Presses again for what the other has ordered (đôn đốc lại). */
    REPEATS,
    BELONGS_TO
}
