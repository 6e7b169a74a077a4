package vn.dondoc.access;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The account behind a session, as it was when the session began; {@code halfway} until the second step is done, and then with no rights. */
@SuppressWarnings("serial") // Sessions live in memory; none is ever written out.
record SignedIn(
        Account account,
        String hash,
        boolean locked,
        boolean halfway,
        @Nullable StandIn standIn) implements UserDetails {

    SignedIn(Account account, String hash, boolean locked) {
        this(account, hash, locked, false, null);
    }

    Viewer viewer() {
        return standIn == null ? account.viewer() : standIn.viewer(account);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return halfway ? List.of() : authorities(viewer());
    }

    static List<SimpleGrantedAuthority> authorities(Viewer viewer) {
        return viewer.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public String getPassword() {
        return hash;
    }

    @Override
    public String getUsername() {
        return account.login();
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public boolean isEnabled() {
        return !account.disabled();
    }

    @Override
    public String toString() {
        return "SignedIn[" + account.login() + "]"; // The hash stays out of every log.
    }
}
