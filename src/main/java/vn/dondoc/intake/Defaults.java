package vn.dondoc.intake;

import org.jspecify.annotations.Nullable;

/**
 * What is given for everything that comes in one way: {@code label} names the source in the Office's words, {@code visibility} and
 * {@code type} are proposed to the reviewer by the packages that know such values.
 */
public record Defaults(
        @Nullable String label,
        @Nullable String visibility,
        @Nullable String type) {

    public static final Defaults NONE = new Defaults(null, null, null);
}
