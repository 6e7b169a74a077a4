package vn.dondoc.intake.mail;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A part of a mail: a file to take in, or, where {@code left} gives a reason, something that is none. */
record FoundPart(
        String path,
        String name,
        String mediaType,
        @Nullable String left,
        Bytes bytes) {

    /** Opens the decoded content. */
    interface Bytes {
        InputStream open() throws IOException;
    }

    boolean isFile() {
        return left == null;
    }

    FoundPart leftBecause(String reason) {
        return new FoundPart(path, name, mediaType, reason, bytes);
    }
}
