package vn.dondoc.figures;

/** By what figures are told apart: the key is an SQL expression on {@code u} and the directive {@code d}. */
public enum Axis {
    /** Only of assignments: a task with two leading agencies belongs to none of them alone. */
    AGENCY("u.agency_name", "u.agency_key"),
    FIELD("COALESCE(d.field, '')", "COALESCE(d.field, '')"),
    /** Who signed: the Chairman, a Vice-Chairman. */
    LEADER("COALESCE(d.signer, '')", "COALESCE(d.signer, '')"),
    ORIGIN("d.origin", "d.origin"),
    /** The room of the Office that follows it up. */
    UNIT("COALESCE(d.tracking_unit, '')", "COALESCE(d.tracking_unit, '')"),
    TYPE("d.document_type", "d.document_type"),
    /** Who in the Office follows it up. */
    TRACKER("COALESCE(t.tracker, '')", "COALESCE(t.tracker, '')");

    private final String key;
    private final String order;

    Axis(String key, String order) {
        this.key = key;
        this.order = order;
    }

    String key() {
        return key;
    }

    String order() {
        return order;
    }
}
