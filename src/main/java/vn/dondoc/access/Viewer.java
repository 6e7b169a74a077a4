package vn.dondoc.access;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.Actor;

/**
 * Who asks, and so what may be shown. Every repository or search query takes one; controllers receive it as an argument.
 * {@code agency} is null for the Office's and the Committee's own people. Whoever acts for somebody who is away has that person's roles and
 * agency, and says so in every change. {@code fields}, where there are any, narrow a specialist or a leader of the Committee to the
 * directives of these fields and of none.
 */
public record Viewer(
        String account,
        String name,
        Set<Role> roles,
        @Nullable AgencyId agency,
        Set<String> fields,
        @Nullable Absent insteadOf) {

    /** The account and the name of the one who is away. */
    public record Absent(String account, String name) {}

    private static final Set<Role> WHOLE_AUTHORITY = EnumSet.of(
            Role.OFFICE_CLERK,
            Role.OFFICE_SPECIALIST,
            Role.OFFICE_LEADER,
            Role.COMMITTEE_LEADER,
            Role.ADMINISTRATOR,
            Role.SYSTEM);

    private static final Set<Role> NARROWED = EnumSet.of(Role.OFFICE_SPECIALIST, Role.COMMITTEE_LEADER);

    public Viewer {
        roles = Set.copyOf(roles);
        fields = Set.copyOf(fields);
    }

    /** Somebody who acts for himself. */
    public Viewer(String account, String name, Set<Role> roles, @Nullable AgencyId agency) {
        this(account, name, roles, agency, Set.of(), null);
    }

    /** The pipeline itself, for stages that act for no person. */
    public static Viewer system(String part) {
        return new Viewer(part, part, Set.of(Role.SYSTEM), null);
    }

    /** Whether this viewer sees the directives and tasks of every agency. */
    public boolean seesWholeAuthority() {
        return roles.stream().anyMatch(WHOLE_AUTHORITY::contains);
    }

    /** Whether this viewer sees directives of his fields only; whoever has a wider role besides is not narrowed. */
    public boolean isNarrowed() {
        return !fields.isEmpty() && NARROWED.containsAll(roles);
    }

    /** Whether this viewer works in the Office or keeps its installation. */
    public boolean isOfTheOffice() {
        return roles.stream().anyMatch(Role.OFFICE::contains);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public Actor actor() {
        if (has(Role.SYSTEM)) {
            return Actor.system(account);
        }
        return Actor.person(account, insteadOf == null ? name : name + " thay " + insteadOf.name());
    }
}
