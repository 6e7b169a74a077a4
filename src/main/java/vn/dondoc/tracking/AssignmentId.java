package vn.dondoc.tracking;

import java.util.UUID;

/** Names one agency's part in a task. */
public record AssignmentId(UUID value) {

    public static AssignmentId of(String text) {
        return new AssignmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
