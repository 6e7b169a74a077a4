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
        String unit,
        Set<String> fields,
        Way way,
        boolean mustChangePassword,
        boolean disabled,
        int failedLogins,
        @Nullable Instant lockedUntil,
        int stamp,
        Instant createdAt,
        @Nullable Instant lastLoginAt) {

    /** By which way somebody logs in: with a password of ours, or through the directory of the province. One way only. */
    enum Way {
        PASSWORD,
        DIRECTORY
    }

    Account {
        roles = Set.copyOf(roles);
        fields = Set.copyOf(fields);
    }

    /** One that nobody has logged in to yet. */
    static Account fresh(NewAccount wanted, boolean mustChangePassword, Instant at) {
        return new Account(
                UUID.randomUUID(),
                wanted.login(),
                wanted.name(),
                wanted.roles(),
                wanted.agency(),
                wanted.unit(),
                wanted.fields(),
                wanted.way(),
                mustChangePassword,
                false,
                0,
                null,
                0,
                at,
                null);
    }

    Viewer viewer() {
        return new Viewer(login, name, roles, agency, fields, unit, null);
    }

    NewAccount asWanted() {
        return new NewAccount(login, name, roles, agency, unit, fields, way);
    }

    public boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
