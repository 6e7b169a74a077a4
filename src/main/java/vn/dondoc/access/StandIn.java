package vn.dondoc.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** One who acts for {@code absent}, as long as the delegation holds. */
record StandIn(Delegation delegation, Account absent) {

    /** What is bound to a person, because it watches or changes what others may do. */
    private static final Set<Role> NEVER_HANDED_ON = EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.SYSTEM);

    Viewer viewer(Account account) {
        Viewer away = absent.viewer();
        return new Viewer(
                account.login(),
                account.name(),
                handedOn(away.roles()),
                away.agency(),
                away.fields(),
                away.unit(),
                new Viewer.Absent(away.account(), away.name()));
    }

    static Set<Role> handedOn(Set<Role> roles) {
        return roles.stream().filter(role -> !NEVER_HANDED_ON.contains(role)).collect(Collectors.toUnmodifiableSet());
    }
}
