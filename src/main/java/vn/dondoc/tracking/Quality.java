package vn.dondoc.tracking;

/** How good a result is, where the regulation has it assessed. */
public enum Quality {
    GOOD,
    SUFFICIENT,
    INSUFFICIENT
}
