package vn.dondoc.review;

import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;

/** A body that a person confirmed for a task; {@code id} is null where the register does not know it. */
public record ConfirmedAgency(String name, @Nullable AgencyId id) {}
