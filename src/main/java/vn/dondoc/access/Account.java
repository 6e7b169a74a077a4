package vn.dondoc.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;

/**
 * Somebody who may log in. {@code stamp} grows with every change of password, roles or state, which ends the sessions begun before it.
 */
record Account(
        UUID id,
        String login,
        String name,
        Set<Role> roles,
        @Nullable AgencyId agency,
        boolean mustChangePassword,
        boolean disabled,
        int failedLogins,
        @Nullable Instant lockedUntil,
        int stamp,
        Instant createdAt,
        @Nullable Instant lastLoginAt) {

    Account {
        roles = Set.copyOf(roles);
    }

    Viewer viewer() {
        return new Viewer(login, name, roles, agency);
    }

    public boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
