package vn.dondoc.reporting;

import vn.dondoc.agency.AgencyId;

/** The agency that a report is of or about. */
public record Concerned(AgencyId id, String name) {

    static Concerned of(Report order) {
        Concerned agency = order.agency();
        if (agency == null) {
            throw new IllegalArgumentException("%s needs an agency".formatted(order.kind()));
        }
        return agency;
    }
}
