package vn.dondoc.regulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the regulation fixes, with its article. {@code value} is null where the text is silent and nobody proposed one; a proposed
 * value has its {@code basis} and stays unconfirmed until the authority says yes.
 */
public record Parameter(
        Entry entry,
        @Nullable Object value,
        @Nullable String article,
        @Nullable String basis,
        boolean confirmed) {

    /** What the catalogue says of a parameter: {@code by} names the package that acts on it, {@code awaits} the feature that will. */
    public record Entry(
            String key,
            String section,
            String name,
            Kind kind,
            List<String> choices,
            @Nullable String by,
            @Nullable String awaits) {}

    /** What sort of value it has. */
    public enum Kind {
        YES_NO,
        DAYS,
        NUMBER,
        TEXT,
        LIST,
        CHOICE,
        PERIODS,
        DUE
    }

    /** The text says nothing and nothing is proposed. */
    public boolean silent() {
        return value == null;
    }

    /** The same with a value that the authority has accepted. */
    Parameter confirmedAs(Object accepted) {
        return new Parameter(entry, accepted, article, basis, true);
    }

    /** The same for another authority, which has accepted nothing yet. */
    Parameter inheritedFrom(Profile profile) {
        if (silent()) {
            return this;
        }
        String where = article == null ? profile.title() : article + ", " + profile.title();
        return new Parameter(entry, value, article, "Kế thừa từ " + where, false);
    }

    /** The value as one line for a page. */
    public String shown() {
        return switch (value) {
            case null -> "";
            case List<?> list ->
                String.join(", ", list.stream().map(Object::toString).toList());
            default -> value.toString();
        };
    }
}
