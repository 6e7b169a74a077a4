package vn.dondoc.access;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.Actor;

/**
 * Who asks, and so what may be shown. Every repository or search query takes one; controllers receive it as an argument.
 * {@code agency} is null for the Office's and the Committee's own people.
 */
public record Viewer(
        String account,
        String name,
        Set<Role> roles,
        @Nullable AgencyId agency) {

    private static final Set<Role> WHOLE_AUTHORITY = EnumSet.of(
            Role.OFFICE_CLERK,
            Role.OFFICE_SPECIALIST,
            Role.OFFICE_LEADER,
            Role.COMMITTEE_LEADER,
            Role.ADMINISTRATOR,
            Role.SYSTEM);

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** The pipeline itself, for stages that act for no person. */
    public static Viewer system(String part) {
        return new Viewer(part, part, Set.of(Role.SYSTEM), null);
    }

    /** Whether this viewer sees the directives and tasks of every agency. */
    public boolean seesWholeAuthority() {
        return roles.stream().anyMatch(WHOLE_AUTHORITY::contains);
    }

    /** Whether this viewer works in the Office or keeps its installation. */
    public boolean isOfTheOffice() {
        return roles.stream().anyMatch(Role.OFFICE::contains);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public Actor actor() {
        return has(Role.SYSTEM) ? Actor.system(account) : Actor.person(account, name);
    }
}
