package vn.dondoc.access;

import java.time.Instant;
import java.util.UUID;

/** One place where an account is logged in. */
record LoginSession(UUID id, String login, String address, String device, Instant begunAt, Instant lastUsedAt) {}
