package vn.dondoc.access;

import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Who is asked whether a password is right: first we ourselves, then the directory; which of the two an account has is settled. */
@Component
class PasswordLogins {

    private final DaoAuthenticationProvider own;
    private final LdapLogins directory;

    PasswordLogins(
            Logins own, PasswordEncoder encoder, LoginSettings settings, Accounts accounts, DirectoryAccounts entries) {
        this.own = new DaoAuthenticationProvider(own);
        this.own.setPasswordEncoder(encoder);
        this.directory = new LdapLogins(settings, accounts, entries);
    }

    void into(HttpSecurity http) {
        http.authenticationProvider(own).authenticationProvider(directory);
        // The manager that Spring makes of every UserDetailsService would hash each wrong password a second time.
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
    }
}
