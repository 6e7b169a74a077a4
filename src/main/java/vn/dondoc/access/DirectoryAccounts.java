package vn.dondoc.access;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.stereotype.Component;

/** Finds the account of somebody whom the directory knows; nobody gets one, or a right, by being known there. */
@Component
class DirectoryAccounts {

    private final Accounts accounts;
    private final SecondSteps steps;
    private final Clock clock;

    DirectoryAccounts(Accounts accounts, SecondSteps steps, Clock clock) {
        this.accounts = accounts;
        this.steps = steps;
        this.clock = clock;
    }

    /** The directory knows him, and we do not let him in. */
    static final class NoAccount extends AccountStatusException {

        private static final long serialVersionUID = 1L;

        NoAccount() {
            super("No account for this entry of the directory");
        }
    }

    /** {@code name} is what the directory calls him; an account with a password of ours is not his, whatever its name. */
    SignedIn signedIn(@Nullable String name) {
        Account account = accounts.byLogin(name == null ? "" : name.strip().toLowerCase(Locale.ROOT))
                .filter(one -> one.way() == Account.Way.DIRECTORY && !one.disabled())
                .filter(one -> !one.lockedAt(clock.instant()))
                .orElseThrow(NoAccount::new);
        return new SignedIn(account, "", false, steps.isOn(account.id()), null);
    }
}
