package vn.dondoc.access;

import java.util.Set;

/**
 * A page that a package offers in the menu: a bean of this type is all it takes. Lower {@code order} stands further left. Its path and
 * everything below it is open to {@code roles} and to nobody else; a path outside any menu entry needs a {@link Gate}.
 */
public record MenuEntry(int order, String path, String messageKey, Set<Role> roles) {

    public MenuEntry {
        roles = Set.copyOf(roles);
    }

    public boolean openTo(Viewer viewer) {
        return viewer.roles().stream().anyMatch(roles::contains);
    }
}
