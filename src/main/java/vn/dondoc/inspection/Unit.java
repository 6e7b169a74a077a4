package vn.dondoc.inspection;

import vn.dondoc.agency.AgencyId;

/** A body that is inspected. */
public record Unit(AgencyId agency, String name) {}
