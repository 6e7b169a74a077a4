package vn.dondoc.work;

import java.time.Instant;
import java.util.UUID;

/** A fact for readers beside the line: something of this kind happened to this subject. */
public record OutboxEntry(long position, String kind, UUID subject, Instant at) {}
