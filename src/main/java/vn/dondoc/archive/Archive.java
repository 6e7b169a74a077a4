package vn.dondoc.archive;

import java.io.IOException;
import java.nio.file.Path;

/** Where originals are kept, byte for byte, under the name of their hash. What is read has been compared with that name. */
public interface Archive {

    /** Keeps the bytes of this file; they are durable when the call returns. Keeping the same bytes again changes nothing. */
    Sha256 keep(Path file) throws IOException;

    boolean holds(Sha256 bytes);

    /** All the bytes. */
    byte[] read(Sha256 bytes) throws IOException;

    /** Copies the bytes into a file, which appears only when they were found to be whole. */
    void copyTo(Sha256 bytes, Path target) throws IOException;

    /** Removes the bytes for good; where there are none nothing happens. Only for what should never have been archived. */
    boolean erase(Sha256 bytes) throws IOException;
}
