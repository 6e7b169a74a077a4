package vn.dondoc.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everybody who acts for somebody who is away, as the viewer he then is: for what is prepared for the absent while they are away. */
@Component
public class ActingAccounts {

    private final Accounts accounts;
    private final Delegations delegations;

    ActingAccounts(Accounts accounts, Delegations delegations) {
        this.accounts = accounts;
        this.delegations = delegations;
    }

    /** One for each delegation that holds on this day and in which both accounts may still log in. */
    public List<Viewer> on(LocalDate day) {
        var acting = new ArrayList<Viewer>();
        for (Delegation one : delegations.on(day)) {
            Optional<Account> absent = accounts.byLogin(one.absent());
            Optional<Account> substitute = accounts.byLogin(one.substitute());
            if (absent.isPresent()
                    && substitute.isPresent()
                    && StandIns.maySubstitute(absent.get(), substitute.get())) {
                acting.add(new StandIn(one, absent.get()).viewer(substitute.get()));
            }
        }
        return acting;
    }
}
