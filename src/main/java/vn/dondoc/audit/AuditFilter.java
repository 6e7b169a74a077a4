package vn.dondoc.audit;

import java.time.Instant;

/** Which rows of the trail are wanted: within a time, by whom, what (the beginning of an action), and about which subject; empty words say any. */
public record AuditFilter(Instant from, Instant to, String actor, String action, String subject) {}
