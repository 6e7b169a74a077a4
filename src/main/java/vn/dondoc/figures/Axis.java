package vn.dondoc.figures;

/** By what figures are told apart: the key is an SQL expression on {@code u} and the directive {@code d}. */
public enum Axis {
    /** Only of assignments: a task with two leading agencies belongs to none of them alone. */
    AGENCY("u.agency_name"),
    FIELD("t.of_field"),
    /** Who signed: the Chairman, a Vice-Chairman. */
    LEADER("t.of_signer"),
    ORIGIN("d.origin"),
    /** The room of the Office that follows it up. */
    UNIT("COALESCE(t.tracking_unit, d.tracking_unit, '')"),
    TYPE("d.document_type"),
    /** What sort of result the task is to bring. */
    KIND("COALESCE(t.kind, '')"),
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
