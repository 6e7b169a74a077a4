package vn.dondoc.figures;

/** By what figures are told apart: the key is an SQL expression on {@code u} and the directive {@code d}. */
public enum Axis {
    /** Only of assignments: a task with two leading agencies belongs to none of them alone. */
    AGENCY("u.agency_name"),
    FIELD("COALESCE(d.field, '')"),
    /** Who signed: the Chairman, a Vice-Chairman. */
    LEADER("COALESCE(d.signer, '')"),
    ORIGIN("d.origin"),
    /** The room of the Office that follows it up. */
    UNIT("COALESCE(d.tracking_unit, '')"),
    TYPE("d.document_type"),
    /** Who in the Office follows it up. */
    TRACKER("COALESCE(t.tracker, '')");

    private final String key;

    Axis(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
