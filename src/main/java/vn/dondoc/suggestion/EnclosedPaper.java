package vn.dondoc.suggestion;

/**
 * A further paper in the same file that stands by itself: {@code [start, end)} of the text, with what its own letterhead says. The tasks
 * whose words lie in it are its.
 */
public record EnclosedPaper(int start, int end, ProposedHeader header) {}
