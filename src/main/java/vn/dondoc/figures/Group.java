package vn.dondoc.figures;

/** The counts of all units that share one value of an axis; an empty key gathers those that have none. */
public record Group(String key, Counts counts) {}
