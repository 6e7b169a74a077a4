package vn.dondoc.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;

/**
 * What is to be inspected in a year: whom, and on which contents. {@code agency} is whose own plan it is, null for the authority's.
 * It holds once who is competent has approved it.
 */
public record Plan(
        UUID id,
        int year,
        @Nullable AgencyId agency,
        String agencyName,
        List<Unit> units,
        String contents,
        String team,
        @Nullable Approval approval,
        int version) {

    /** Who approved it, by which document. */
    public record Approval(String by, Paper paper, String recordedBy, LocalDate recordedOn) {}

    public Plan {
        units = List.copyOf(units);
    }

    boolean approved() {
        return approval != null;
    }

    Plan approved(Approval as) {
        return new Plan(id, year, agency, agencyName, units, contents, team, as, version + 1);
    }
}
