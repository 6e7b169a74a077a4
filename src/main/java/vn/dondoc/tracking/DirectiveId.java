package vn.dondoc.tracking;

import java.util.UUID;

/** Names one directive. */
public record DirectiveId(UUID value) {

    public static DirectiveId of(String text) {
        return new DirectiveId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
