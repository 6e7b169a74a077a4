package vn.dondoc.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody whom the head of the team asked to take part; the decision does not name him. */
public record Invitee(String name, String body, @Nullable String account, String invitedBy, LocalDate on) {}
