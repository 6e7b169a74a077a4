package vn.dondoc.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;

/** The token of another program, without its secret, of which only {@code hint} is known here. */
record ApiToken(
        UUID id,
        String name,
        String hint,
        Set<Scope> scopes,
        @Nullable AgencyId agency,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    ApiToken {
        scopes = Set.copyOf(scopes);
    }

    /** Whether and why it opens nothing any more. */
    enum State {
        OPEN,
        ENDING,
        EXPIRED,
        REVOKED
    }

    State at(Instant now, Instant soon) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        if (!now.isBefore(expiresAt)) {
            return State.EXPIRED;
        }
        return expiresAt.isBefore(soon) ? State.ENDING : State.OPEN;
    }

    ApiClient client() {
        return new ApiClient(id, name, scopes, agency);
    }
}
