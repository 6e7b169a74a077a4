package vn.dondoc.access;

import java.util.Set;

/**
 * Opens a path to some roles: a bean of this type is all it takes. {@code pattern} is as Spring writes it ({@code /x/**}); a
 * {@link MenuEntry} opens its own path and everything below it, and what nobody opens stays shut.
 */
public record Gate(String pattern, Set<Role> roles) {

    public Gate {
        roles = Set.copyOf(roles);
    }

    /** Everybody who is logged in. */
    public static Gate forEverybody(String pattern) {
        return new Gate(pattern, Set.of(Role.values()));
    }
}
