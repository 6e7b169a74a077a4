package vn.dondoc.access;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;

/** What the administrator typed for a new account. */
record NewAccount(
        String login,
        String name,
        Set<Role> roles,
        @Nullable AgencyId agency,
        String unit,
        Set<String> fields,
        Account.Way way) {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,49}");
    private static final Set<Role> OF_AN_AGENCY = Set.of(Role.AGENCY_OFFICER, Role.AGENCY_LEADER);

    NewAccount {
        roles = Set.copyOf(roles);
        fields = Set.copyOf(fields);
    }

    NewAccount(String login, String name, Set<Role> roles, @Nullable AgencyId agency) {
        this(login, name, roles, agency, "", Set.of(), Account.Way.PASSWORD);
    }

    /** The message key of what is wrong; empty where such an account may be made. */
    Optional<String> objection() {
        if (!LOGIN.matcher(login).matches()) {
            return Optional.of("access.accounts.badLogin");
        }
        if (name.isBlank() || name.length() > 200) {
            return Optional.of("access.accounts.noName");
        }
        if (roles.isEmpty() || roles.contains(Role.SYSTEM)) {
            return Optional.of("access.accounts.noRole");
        }
        boolean ofAnAgency = roles.stream().anyMatch(OF_AN_AGENCY::contains);
        if (ofAnAgency != (agency != null) || ofAnAgency && !OF_AN_AGENCY.containsAll(roles)) {
            return Optional.of("access.accounts.roleAndAgency");
        }
        return Optional.empty();
    }
}
