package vn.dondoc.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who of those that are narrowed to fields or units may find it: those of its {@code fields} and of its {@code unit}, all where it has
 * none, and whom it was {@code given} to by name. What nobody has laid before the reviewers yet is theirs alone who are not narrowed.
 */
record Readership(
        Set<String> fields, @Nullable String unit, @Nullable String given, boolean laidBefore) {

    static final Readership WITH_ALL = new Readership(Set.of(), null, null, true);
    static final Readership NOT_YET = new Readership(Set.of(), null, null, false);

    Readership {
        fields = Set.copyOf(fields);
    }
}
