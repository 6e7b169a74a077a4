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

/** Finds the account that wants in, and locks it for a while after too many wrong passwords in a row. */
@Component
class Logins implements UserDetailsService {

    static final int WRONG_PASSWORDS_BEFORE_LOCK = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final Clock clock;

    Logins(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        String login = typed.strip().toLowerCase(Locale.ROOT);
        Account account = accounts.byLogin(login).orElseThrow(() -> new UsernameNotFoundException("No such account"));
        return new SignedIn(account, accounts.passwordHash(login), account.lockedAt(clock.instant()));
    }

    @EventListener
    void on(AuthenticationFailureBadCredentialsEvent failure) {
        String login = failure.getAuthentication().getName().strip().toLowerCase(Locale.ROOT);
        Instant until = clock.instant().plus(LOCKED_FOR);
        accounts.countFailure(login, WRONG_PASSWORDS_BEFORE_LOCK, until);
    }

    @EventListener
    void on(AuthenticationSuccessEvent success) {
        accounts.countSuccess(success.getAuthentication().getName(), clock.instant());
    }
}
