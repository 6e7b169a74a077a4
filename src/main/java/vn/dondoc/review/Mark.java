package vn.dondoc.review;

/** A stretch of the document's text, {@code [start, end)} in UTF-16 units, that led to {@code target}: a field of the head or a task. */
record Mark(int start, int end, String target) {}
