package vn.dondoc.tracking;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;

/** As what a viewer touches an assignment: of those who gave it, of those who do it, of the latter's leaders. */
record Hand(String account, boolean giver, boolean office, boolean doer, boolean leader) {

    private static final Set<Role> AGENCY = EnumSet.of(Role.AGENCY_OFFICER, Role.AGENCY_LEADER);

    /** A piece that an agency gave on is given by that agency; {@code parent} is null for what the authority gave. */
    static Hand of(Viewer viewer, Assignment one, @Nullable Assignment parent) {
        boolean office = viewer.isOfTheOffice();
        boolean gaveItOn = parent != null && isOf(viewer, parent);
        boolean its = isOf(viewer, one);
        return new Hand(
                viewer.account(),
                office || gaveItOn,
                office,
                its || office || gaveItOn,
                viewer.has(Role.AGENCY_LEADER) && (its || gaveItOn));
    }

    static boolean isOf(Viewer viewer, Assignment one) {
        return viewer.agency() != null
                && viewer.agency().equals(one.agency())
                && viewer.roles().stream().anyMatch(AGENCY::contains);
    }
}
