package vn.dondoc.reading;

/** What a page carries besides its text: a running head, a page number, a footnote, a signature caption. */
public record Furniture(int page, String text) {}
