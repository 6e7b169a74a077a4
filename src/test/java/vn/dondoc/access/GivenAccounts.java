package vn.dondoc.access;

import java.util.ArrayList;
import java.util.List;

/** What somebody who looks for accounts needs, for tests of other packages. */
public final class GivenAccounts {

    private GivenAccounts() {}

    public static List<Class<?>> beans() {
        return new ArrayList<>(List.of(Accounts.class, ActiveAccounts.class, Delegations.class, ActingAccounts.class));
    }
}
