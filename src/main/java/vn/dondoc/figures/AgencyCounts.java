package vn.dondoc.figures;

/** One agency's assignments: those it leads, by standing, and how many it co-ordinates in. */
public record AgencyCounts(String agency, Counts lead, int coordinating) {}
