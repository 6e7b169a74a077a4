package vn.dondoc.pipeline;

import java.util.Objects;

/** What a failure says to a technician. */
final class Failures {

    private Failures() {}

    /** The words of what lies behind all others. */
    static String rootMessage(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Objects.toString(root.getMessage(), root.getClass().getName());
    }
}
