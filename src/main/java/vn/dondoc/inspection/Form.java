package vn.dondoc.inspection;

/** By a plan, or on a ground that came up. */
public enum Form {
    PERIODIC,
    AD_HOC
}
