package vn.dondoc.access;

/** An address that programs read without logging in, because a secret in it is the key: a bean of this type is all it takes. */
public record OpenDoor(String pattern) {}
