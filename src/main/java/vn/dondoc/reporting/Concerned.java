package vn.dondoc.reporting;

import vn.dondoc.agency.AgencyId;

/** The agency that a report is of or about. */
public record Concerned(AgencyId id, String name) {}
