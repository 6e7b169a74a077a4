package vn.dondoc.access;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import vn.dondoc.agency.AgencyId;

/** Gives tokens to tests. */
public final class Tokens {

    private static final Viewer ADMINISTRATOR = new Viewer("quantri", "Quản trị", Set.of(Role.ADMINISTRATOR), null);

    private Tokens() {}

    /** The value of the header Authorization. */
    public static String bearer(ApplicationContext context, Scope... scopes) {
        return bearer(context, null, scopes);
    }

    /** Of a program that speaks for this agency. */
    public static String bearer(ApplicationContext context, @Nullable AgencyId agency, Scope... scopes) {
        var set = EnumSet.copyOf(Arrays.asList(scopes));
        var name = "thử " + UUID.randomUUID();
        return "Bearer "
                + context.getBean(TokenChanges.class).create(ADMINISTRATOR, name, set, agency, Duration.ofDays(1));
    }
}
