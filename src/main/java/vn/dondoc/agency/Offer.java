package vn.dondoc.agency;

import org.jspecify.annotations.Nullable;

/** A body offered to somebody who types; {@code inPlaceOf} is the ended body that was typed where this one took over from it. */
public record Offer(Agency agency, @Nullable Agency inPlaceOf) {}
