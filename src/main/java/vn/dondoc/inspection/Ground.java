package vn.dondoc.inspection;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why there is an inspection: who asked for it, or which signs say that tasks are not done or not done rightly. {@code signs} are kept in
 * the words of the day on which they were seen.
 */
public record Ground(@Nullable Kind kind, String text, Paper paper, List<String> signs) {

    /** The three grounds of an inspection that no plan foresees. */
    public enum Kind {
        /** The Committee or its Chairman asked for it. */
        ORDER,
        /** Another competent body asked for it. */
        COMPETENT_BODY,
        SIGNS
    }

    static final Ground NONE = new Ground(null, "", Paper.NONE, List.of());

    public Ground {
        text = Objects.requireNonNullElse(text, "").strip();
        signs = List.copyOf(signs);
    }

    /** Whether it is enough for an inspection that no plan foresees. */
    boolean holds() {
        return kind != null
                && switch (kind) {
                    case SIGNS -> !signs.isEmpty();
                    case ORDER, COMPETENT_BODY -> !text.isEmpty();
                };
    }
}
