package vn.dondoc.access;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Gives tokens to tests. */
public final class Tokens {

    private static final Viewer ADMINISTRATOR = new Viewer("quantri", "Quản trị", Set.of(Role.ADMINISTRATOR), null);

    private Tokens() {}

    /** The value of the header Authorization. */
    public static String bearer(ApplicationContext context, Scope... scopes) {
        var set = EnumSet.copyOf(Arrays.asList(scopes));
        var name = "thử " + UUID.randomUUID();
        return "Bearer " + context.getBean(TokenChanges.class).create(ADMINISTRATOR, name, set, Duration.ofDays(1));
    }
}
