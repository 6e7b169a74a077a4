package vn.dondoc.inspection;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task that was not done or not done rightly: the regulation wants nature, degree, cause and responsibility said of each. */
public record Failing(
        @Nullable UUID task, String content, String nature, String degree, String cause, String responsibility) {

    public Failing {
        content = said(content);
        nature = said(nature);
        degree = said(degree);
        cause = said(cause);
        responsibility = said(responsibility);
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    boolean complete() {
        return !content.isEmpty()
                && !nature.isEmpty()
                && !degree.isEmpty()
                && !cause.isEmpty()
                && !responsibility.isEmpty();
    }
}
