package vn.dondoc.access;

/** Somebody of the Office, as others may name him. */
public record Person(String account, String name) {}
