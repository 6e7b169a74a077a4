package vn.dondoc.inspection;

/** Who decides an inspection: the Chairman, the head of the Office, or the head of an agency or of a lower level for its own. */
public enum Issuer {
    CHAIRMAN,
    CHIEF,
    HEAD
}
