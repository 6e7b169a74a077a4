package vn.dondoc.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.Actor;

/**
 * Who asks, and so what may be shown. Every repository or search query takes one; controllers receive it as an argument.
 * {@code agency} is null for the Office's and the Committee's own people. Whoever acts for somebody who is away has that person's roles and
 * agency, and says so in every change. {@code fields}, where there are any, narrow a specialist or a leader of the Committee to the
 * directives of these fields and of none. {@code unit} narrows likewise: a specialist, where it is written in symbols (KT, NC), to what
 * these units drew up and what no unit did; an agency's officer to what was given on to this room of the agency, or to none.
 */
public record Viewer(
        String account,
        String name,
        Set<Role> roles,
        @Nullable AgencyId agency,
        Set<String> fields,
        String unit,
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
    private static final Pattern SYMBOLS = Pattern.compile("[A-ZĐ0-9]{1,12}([ ,;]+[A-ZĐ0-9]{1,12})*");

    public Viewer {
        roles = Set.copyOf(roles);
        fields = Set.copyOf(fields);
        unit = unit.strip();
    }

    /** Somebody without a unit. */
    public Viewer(
            String account,
            String name,
            Set<Role> roles,
            @Nullable AgencyId agency,
            Set<String> fields,
            @Nullable Absent insteadOf) {
        this(account, name, roles, agency, fields, "", insteadOf);
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

    /** Whether this viewer sees some of the authority's directives only; whoever has a wider role besides is not narrowed. */
    public boolean isNarrowed() {
        return !onlyFields().isEmpty() || !onlyUnits().isEmpty();
    }

    /** The fields that this viewer is narrowed to; empty where he is to none. */
    public Set<String> onlyFields() {
        return NARROWED.containsAll(roles) ? fields : Set.of();
    }

    /** The symbols of the Office's units that this viewer is narrowed to; empty where he is to none. */
    public Set<String> onlyUnits() {
        return NARROWED.containsAll(roles) && SYMBOLS.matcher(unit).matches() ? Set.of(unit.split("[ ,;]+")) : Set.of();
    }

    /** The room of his agency that an officer is narrowed to; empty where he is to none. */
    public Optional<String> onlyRoom() {
        return roles.equals(Set.of(Role.AGENCY_OFFICER)) && !unit.isEmpty() ? Optional.of(unit) : Optional.empty();
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
