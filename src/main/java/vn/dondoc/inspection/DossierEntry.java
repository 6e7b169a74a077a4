package vn.dondoc.inspection;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One paper or file of a dossier. {@code bytes} is null for what exists only on paper; {@code path} is where it is opened, null where it is
 * only in the package.
 */
record DossierEntry(
        String title,
        String fileName,
        @Nullable String path,
        @Nullable Bytes bytes) {

    /** Read when the package is written, not before. */
    interface Bytes {

        byte[] read() throws IOException;
    }
}
