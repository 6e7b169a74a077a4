package vn.dondoc.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;

/** Finds the account that wants in, and locks it for a while after too many wrong passwords in a row. */
@Component
class Logins implements UserDetailsService {

    static final int WRONG_PASSWORDS_BEFORE_LOCK = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    Logins(Accounts accounts, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        String login = typed.strip().toLowerCase(Locale.ROOT);
        Account account = accounts.byLogin(login).orElseThrow(() -> new UsernameNotFoundException("No such account"));
        return new SignedIn(account, accounts.passwordHash(login), account.lockedAt(clock.instant()));
    }

    @EventListener
    @Transactional
    void on(AuthenticationFailureBadCredentialsEvent failure) {
        String login = failure.getAuthentication().getName().strip().toLowerCase(Locale.ROOT);
        Instant until = clock.instant().plus(LOCKED_FOR);
        // A login that does not exist is often a password in the wrong field: it is not written down.
        if (accounts.countFailure(login, WRONG_PASSWORDS_BEFORE_LOCK, until)) {
            audit.record(Actor.system("access"), "account.login-failed", "account", login, null);
        }
    }

    @EventListener
    @Transactional
    void on(AuthenticationSuccessEvent success) {
        if (success.getAuthentication().getPrincipal() instanceof SignedIn signedIn) {
            accounts.countSuccess(signedIn.getUsername(), clock.instant());
            Actor actor = signedIn.account().viewer().actor();
            audit.record(actor, "account.login", "account", signedIn.getUsername(), null);
        }
    }
}
