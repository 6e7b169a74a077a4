package vn.dondoc.publication;

/** The same period a year before: whether its figures are those that were published then, or counted now. */
public record PublicLastYear(PublicPeriod period, PublicCounts tasks, boolean asPublished) {}
