package vn.dondoc.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.AuditTrail;

/** Gives tokens and takes them back, each with its line in the audit trail. */
@Service
class TokenChanges {

    /** Lets people and scanners of leaked secrets see what it is. */
    static final String PREFIX = "dondoc_";

    private static final int SECRET_BYTES = 32;
    private static final int HINT = PREFIX.length() + 4;

    private final ApiTokens tokens;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TokenChanges(ApiTokens tokens, AuditTrail audit, Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives the secret, which is shown once and kept nowhere. */
    @Transactional
    String create(Viewer viewer, String name, Set<Scope> scopes, @Nullable AgencyId agency, Duration validity) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        var token = new ApiToken(
                UUID.randomUUID(),
                name,
                secret.substring(0, HINT),
                scopes,
                agency,
                viewer.account(),
                now,
                now.plus(validity),
                null,
                null,
                null);
        tokens.add(token, secret);
        var words = scopes.stream().map(Scope::word).sorted().collect(Collectors.joining(" "));
        audit.record(
                viewer.actor(),
                "token.created",
                "token",
                token.id().toString(),
                name + ": " + words + (agency == null ? "" : ", " + agency));
        return secret;
    }

    @Transactional
    boolean revoke(Viewer viewer, UUID id) {
        var revoked = tokens.revoke(id, viewer.account(), clock.instant());
        if (revoked) {
            audit.record(viewer.actor(), "token.revoked", "token", id.toString(), null);
        }
        return revoked;
    }
}
