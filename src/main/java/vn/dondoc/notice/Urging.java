package vn.dondoc.notice;

import java.time.Instant;
import vn.dondoc.tracking.AssignmentId;

/** Somebody of the Office urged an agency about its part in a task. */
public record Urging(AssignmentId assignment, Instant at, String by, Channel channel, String text) {}
