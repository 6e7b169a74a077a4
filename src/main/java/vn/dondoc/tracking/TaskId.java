package vn.dondoc.tracking;

import java.util.UUID;

/** Names one task; the id it got when it was confirmed. */
public record TaskId(UUID value) {

    public static TaskId of(String text) {
        return new TaskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
