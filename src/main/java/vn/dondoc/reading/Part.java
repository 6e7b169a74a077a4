package vn.dondoc.reading;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file found inside another. {@code path} is where its container says it stands, unique there and harmless; {@code file} holds its
 * bytes, and is null where they were refused at sight.
 */
public record Part(
        String path,
        @Nullable Path file,
        long size,
        @Nullable Refusal refusal) {

    /** Why the bytes of a part were not even taken out. */
    public enum Refusal {
        EMPTY,
        LINK
    }

    /** The last name of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
