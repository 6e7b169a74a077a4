package vn.dondoc.suggestion;

/** The urgency mark on a document, from none to the highest. */
public enum Urgency {
    NONE,
    KHAN,
    THUONG_KHAN,
    HOA_TOC
}
