package vn.dondoc.access;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How people log in; config/dondoc.yaml explains each. */
@ConfigurationProperties("dondoc.login")
record LoginSettings(
        @DefaultValue("100") int wrongPerAddress,
        @DefaultValue("optional") SecondStepRule secondStep,
        @Nullable Path keyFile) {

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
}
