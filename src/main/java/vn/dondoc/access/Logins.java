package vn.dondoc.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
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
    private final SecondSteps steps;
    private final WrongLogins wrong;
    private final AuditTrail audit;
    private final Clock clock;

    Logins(Accounts accounts, SecondSteps steps, WrongLogins wrong, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.steps = steps;
        this.wrong = wrong;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        String login = typed.strip().toLowerCase(Locale.ROOT);
        Account account = accounts.byLogin(login)
                .filter(one -> one.way() == Account.Way.PASSWORD)
                .orElseThrow(() -> new UsernameNotFoundException("No account with a password of ours"));
        return new SignedIn(
                account,
                accounts.passwordHash(login),
                account.lockedAt(clock.instant()),
                steps.isOn(account.id()),
                null);
    }

    @EventListener
    @Transactional
    void on(AbstractAuthenticationFailureEvent failure) {
        if (failure.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
            wrong.from(details.getRemoteAddress());
        }
        if (failure instanceof AuthenticationFailureBadCredentialsEvent) {
            String login = failure.getAuthentication().getName().strip().toLowerCase(Locale.ROOT);
            if (!countWrong(accounts, audit, clock, login)) {
                wrong.forUnknown(login);
            }
        }
    }

    @EventListener
    @Transactional
    void on(AuthenticationSuccessEvent success) {
        // Half a login is none: the count of wrong codes must not begin anew with every right password.
        if (success.getAuthentication().getPrincipal() instanceof SignedIn signedIn && !signedIn.halfway()) {
            countRight(accounts, audit, clock, signedIn.account());
        }
    }

    /** False where there is no such account. */
    static boolean countWrong(Accounts accounts, AuditTrail audit, Clock clock, String login) {
        Instant until = clock.instant().plus(LOCKED_FOR);
        boolean known = accounts.countFailure(login, WRONG_PASSWORDS_BEFORE_LOCK, until);
        // A login that does not exist is often a password in the wrong field: it is not written down.
        if (known) {
            audit.record(Actor.system("access"), "account.login-failed", "account", login, null);
        }
        return known;
    }

    static void countRight(Accounts accounts, AuditTrail audit, Clock clock, Account account) {
        accounts.countSuccess(account.login(), clock.instant());
        audit.record(account.viewer().actor(), "account.login", "account", account.login(), null);
    }
}
