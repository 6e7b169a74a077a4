package vn.dondoc.agency;

/**
 * A body with what people entered about it. {@code connected} bodies enter their results themselves, for the others the Office does;
 * {@code version} grows with each change.
 */
public record RegisterEntry(Agency agency, Contact contact, boolean connected, boolean shipped, int version) {}
