package vn.dondoc.access;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everybody who may log in, as the viewer he then is: for whatever is prepared for people while they are not there. */
@Component
public class ActiveAccounts {

    private final Accounts accounts;

    ActiveAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    public List<Viewer> all() {
        return accounts.all().stream()
                .filter(account -> !account.disabled())
                .map(Account::viewer)
                .toList();
    }

    public Optional<Viewer> byLogin(String login) {
        return accounts.byLogin(login).filter(account -> !account.disabled()).map(Account::viewer);
    }
}
