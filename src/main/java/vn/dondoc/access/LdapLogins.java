package vn.dondoc.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.ldap.core.DirContextAdapter;
import org.springframework.ldap.core.DirContextOperations;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.ldap.DefaultSpringSecurityContextSource;
import org.springframework.security.ldap.authentication.BindAuthenticator;
import org.springframework.security.ldap.authentication.LdapAuthenticationProvider;
import org.springframework.security.ldap.search.FilterBasedLdapUserSearch;
import org.springframework.security.ldap.userdetails.UserDetailsContextMapper;

/** Asks the directory whether a password is right, for everybody but those who have a password of ours. */
class LdapLogins implements AuthenticationProvider {

    private final Accounts accounts;
    private final @Nullable LdapAuthenticationProvider directory;

    LdapLogins(LoginSettings settings, Accounts accounts, DirectoryAccounts entries) {
        this.accounts = accounts;
        this.directory = settings.ldap() == null ? null : directory(settings.ldap(), entries);
    }

    /** Null where the directory is no concern of this login. */
    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        String login = asked.getName().strip().toLowerCase(Locale.ROOT);
        boolean hasOurPassword = accounts.byLogin(login)
                .filter(account -> account.way() == Account.Way.PASSWORD)
                .isPresent();
        return directory == null || hasOurPassword ? null : directory.authenticate(asked);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return directory != null && directory.supports(authentication);
    }

    private static LdapAuthenticationProvider directory(LoginSettings.Ldap settings, DirectoryAccounts entries) {
        var source = new DefaultSpringSecurityContextSource(settings.url().strip());
        if (settings.bindDn().isEmpty()) {
            source.setAnonymousReadOnly(true);
        } else {
            source.setUserDn(settings.bindDn());
            source.setPassword(LoginSettings.secret(settings.bindPassword(), settings.bindPasswordFile()));
        }
        String millis = Long.toString(settings.timeout().toMillis());
        source.setBaseEnvironmentProperties(new HashMap<>(Map.of(
                "com.sun.jndi.ldap.connect.timeout", millis,
                "com.sun.jndi.ldap.read.timeout", millis)));
        source.afterPropertiesSet();
        var authenticator = new BindAuthenticator(source);
        authenticator.setUserSearch(
                new FilterBasedLdapUserSearch(settings.userSearchBase(), settings.userFilter(), source));
        authenticator.setUserAttributes(new String[] {settings.accountAttribute()});
        authenticator.afterPropertiesSet();
        var provider = new LdapAuthenticationProvider(authenticator);
        provider.setUserDetailsContextMapper(new Entries(settings.accountAttribute(), entries));
        return provider;
    }

    /** From an entry of the directory to an account of ours. */
    private record Entries(String attribute, DirectoryAccounts accounts) implements UserDetailsContextMapper {

        @Override
        public UserDetails mapUserFromContext(
                DirContextOperations entry, String typed, Collection<? extends GrantedAuthority> authorities) {
            Objects.requireNonNull(entry);
            return accounts.signedIn(entry.getStringAttribute(attribute));
        }

        @Override
        public void mapUserToContext(UserDetails user, DirContextAdapter entry) {
            throw new UnsupportedOperationException("The directory is not written to");
        }
    }
}
