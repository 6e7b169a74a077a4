package vn.dondoc.search;

import java.time.Instant;
import java.util.UUID;

/** A question that somebody keeps; {@code alert} where he wants to be told of what newly answers it since {@code seenAt}. */
record SavedSearch(UUID id, String title, SearchAddress address, boolean alert, Instant seenAt) {}
