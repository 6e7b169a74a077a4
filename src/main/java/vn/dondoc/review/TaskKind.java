package vn.dondoc.review;

/** What sort of result a task is to bring, as the regulations tell them apart; routine work by one's function is followed but not counted. */
public enum TaskKind {
    LEGAL_ACT,
    SCHEME,
    REPORT,
    DOCUMENT,
    OTHER,
    ROUTINE
}
