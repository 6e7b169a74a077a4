package vn.dondoc.inspection;

import vn.dondoc.agency.AgencyId;

/** That an inspected body sent its report about the results. */
public record Reported(AgencyId unit, Paper paper) {}
