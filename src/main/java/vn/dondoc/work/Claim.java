package vn.dondoc.work;

import java.util.UUID;

/** A lease on one piece of work: {@code subject} waits at {@code stage}; {@code attempt} counts from 1. */
public record Claim(long id, String stage, UUID subject, Priority priority, int attempt, UUID lease) {}
