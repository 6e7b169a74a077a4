package vn.dondoc.inspection;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;

/**
 * What somebody is to an inspection: {@code keeper} keeps it for whoever decides it, {@code leader} answers for it, {@code team} is in the
 * team, {@code unit} is the inspected body he works for.
 */
record Hand(
        boolean keeper,
        boolean leader,
        boolean team,
        boolean office,
        @Nullable AgencyId unit,
        String name) {

    private static final Set<Role> LEADERS = EnumSet.of(Role.OFFICE_LEADER, Role.COMMITTEE_LEADER);

    static Hand of(Viewer viewer, Inspection one) {
        return new Hand(
                keeps(viewer, one.head().agency()),
                leads(viewer, one.head().agency()),
                one.stage() != Stage.PREPARED && one.accounts().contains(viewer.account()),
                viewer.isOfTheOffice(),
                one.head()
                        .unit(agency(viewer))
                        .filter(unit -> one.stage() != Stage.PREPARED)
                        .map(Unit::agency)
                        .orElse(null),
                viewer.name());
    }

    /** {@code owner} is the agency whose own it is, null for what the Chairman or the head of the Office decides. */
    static boolean keeps(Viewer viewer, @Nullable AgencyId owner) {
        return owner == null ? viewer.isOfTheOffice() : owner.equals(agency(viewer));
    }

    static boolean leads(Viewer viewer, @Nullable AgencyId owner) {
        return owner == null
                ? viewer.roles().stream().anyMatch(LEADERS::contains)
                : owner.equals(agency(viewer)) && viewer.has(Role.AGENCY_LEADER);
    }

    /** The agency for which somebody works; an inspector who comes from one does not speak for it. */
    static @Nullable AgencyId agency(Viewer viewer) {
        return viewer.has(Role.AGENCY_OFFICER) || viewer.has(Role.AGENCY_LEADER) ? viewer.agency() : null;
    }

    /** Whether he sees all of it, and not only what concerns one inspected body. */
    boolean seesAll(Viewer viewer) {
        return keeper || team || viewer.seesWholeAuthority();
    }
}
