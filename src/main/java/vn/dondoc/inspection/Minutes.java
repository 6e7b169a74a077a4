package vn.dondoc.inspection;

import java.time.LocalDate;
import vn.dondoc.agency.AgencyId;

/** What was said and seen at one body on one day. */
public record Minutes(int no, AgencyId unit, LocalDate heldOn, String place, String text) {}
