package vn.dondoc.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;
import vn.dondoc.audit.AuditTrail;

/** Logs people in through the provider of the province; it is asked what it is like when somebody first wants in, not at start. */
@Component
class OidcLogins implements ClientRegistrationRepository {

    static final String NAME = "tinh";
    static final String NO_ACCOUNT = "no_account";
    private static final String CAME_BY = OidcLogins.class.getName();
    private static final Logger LOG = LoggerFactory.getLogger(OidcLogins.class);

    private final LoginSettings.@Nullable Oidc settings;
    private final DirectoryAccounts entries;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final OidcUserService users = new OidcUserService();
    private final AtomicReference<ClientRegistration> provider = new AtomicReference<>();

    OidcLogins(
            LoginSettings settings,
            DirectoryAccounts entries,
            Accounts accounts,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings.oidc();
        this.entries = entries;
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean isOn() {
        return settings != null;
    }

    /** Null while the provider cannot be reached, as it is for any other name. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        return name.equals(NAME) ? found().orElse(null) : null;
    }

    /** The provider as it says of itself; empty while it is away. */
    Optional<ClientRegistration> found() {
        if (settings != null && provider.get() == null) {
            try {
                provider.set(ClientRegistrations.fromIssuerLocation(settings.issuer())
                        .registrationId(NAME)
                        .clientId(settings.clientId())
                        .clientSecret(LoginSettings.secret(settings.clientSecret(), settings.clientSecretFile()))
                        .scope(settings.scopes())
                        .build());
            } catch (IllegalArgumentException | IllegalStateException away) {
                LOG.warn("Không hỏi được máy chủ đăng nhập một lần {}: {}", settings.issuer(), away.getMessage());
            }
        }
        return Optional.ofNullable(provider.get());
    }

    /** Nobody counts as logged in before he is found to have an account. */
    OidcUser user(OidcUserRequest request) {
        OidcUser user = users.loadUser(request);
        try {
            String claim = settings == null ? null : user.getClaimAsString(settings.accountClaim());
            return new Known(user, entries.signedIn(claim));
        } catch (DirectoryAccounts.NoAccount stranger) {
            throw new OAuth2AuthenticationException(new OAuth2Error(NO_ACCOUNT), stranger);
        }
    }

    /** From here on the session is that of the account, and the provider's tokens are forgotten. */
    void success(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication.getPrincipal() instanceof Known known)) {
            throw new IllegalStateException("Logged in without an account: " + authentication.getName());
        }
        SignedIn signedIn = known.signedIn();
        if (!signedIn.halfway()) {
            transaction.executeWithoutResult(status -> Logins.countRight(accounts, audit, clock, signedIn.account()));
        }
        FreshSession.begin(request, authentication, signedIn);
        request.getSession().setAttribute(CAME_BY, true);
        response.sendRedirect(request.getContextPath() + "/");
    }

    /** Whether the session that this request ends began at the provider, where its user then is still logged in. */
    static boolean cameBy(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(CAME_BY) != null;
    }

    /**
     * Where somebody logs out of the provider, who then sends him back to {@code afterwards}; empty where it offers no such place. The
     * provider asks him itself whether he means it, as no token of his is kept here to prove it.
     */
    Optional<String> leaving(String afterwards) {
        return found().map(known ->
                        known.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"))
                .map(place -> UriComponentsBuilder.fromUriString(place.toString())
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{afterwards}")
                        .encode()
                        .buildAndExpand(settings == null ? "" : settings.clientId(), afterwards)
                        .toUriString());
    }

    /** One whom the provider knows, with his account. */
    private record Known(OidcUser user, SignedIn signedIn) implements OidcUser {

        @Override
        public Map<String, Object> getClaims() {
            return user.getClaims();
        }

        @Override
        public @Nullable OidcUserInfo getUserInfo() {
            return user.getUserInfo();
        }

        @Override
        public OidcIdToken getIdToken() {
            return user.getIdToken();
        }

        @Override
        public Map<String, Object> getAttributes() {
            return user.getAttributes();
        }

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return signedIn.getAuthorities();
        }

        @Override
        public String getName() {
            return signedIn.getUsername();
        }
    }
}
