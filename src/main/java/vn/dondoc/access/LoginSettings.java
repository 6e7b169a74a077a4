package vn.dondoc.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.dondoc.post.Secret;

/** How people log in; config/dondoc.yaml explains each. */
@ConfigurationProperties("dondoc.login")
record LoginSettings(
        @DefaultValue("100") int wrongPerAddress,
        @DefaultValue("optional") SecondStepRule secondStep,
        @Nullable Path keyFile,
        @Nullable Ldap ldap,
        @Nullable Oidc oidc) {

    /** Whether somebody may log in through the directory of the province at all. */
    boolean hasDirectory() {
        return ldap != null || oidc != null;
    }

    /** Who must have a second step. */
    enum SecondStepRule {
        OPTIONAL,
        ADMINISTRATORS,
        EVERYBODY;

        boolean demandedOf(Set<Role> roles) {
            return switch (this) {
                case OPTIONAL -> false;
                case ADMINISTRATORS -> roles.contains(Role.ADMINISTRATOR);
                case EVERYBODY -> true;
            };
        }
    }

    /** The directory that is asked whether a password is right. */
    record Ldap(
            String url,
            @DefaultValue("") String userSearchBase,
            @DefaultValue("(uid={0})") String userFilter,
            @DefaultValue("uid") String accountAttribute,
            @DefaultValue("") String bindDn,
            @Nullable Secret bindPassword,
            @Nullable Path bindPasswordFile,
            @DefaultValue("5s") Duration timeout) {

        private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

        Ldap {
            var address = URI.create(url.strip());
            if (!"ldaps".equals(address.getScheme()) && !THIS_MACHINE.contains(address.getHost())) {
                throw new IllegalArgumentException(
                        "dondoc.login.ldap.url=%s: mật khẩu chỉ được đi qua ldaps://".formatted(url));
            }
            if (!userFilter.contains("{0}")) {
                throw new IllegalArgumentException("dondoc.login.ldap.user-filter=%s: thiếu {0}".formatted(userFilter));
            }
        }
    }

    /** The provider that tells who somebody is. */
    record Oidc(
            String issuer,
            String clientId,
            @Nullable Secret clientSecret,
            @Nullable Path clientSecretFile,
            @DefaultValue("preferred_username") String accountClaim,
            @DefaultValue({"openid", "profile"}) List<String> scopes) {}

    /** From the file where one is named, read when it is needed. */
    static String secret(@Nullable Secret secret, @Nullable Path file) {
        if (file == null) {
            return secret == null ? "" : secret.value();
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Không đọc được tệp mật khẩu " + file, e);
        }
    }
}
