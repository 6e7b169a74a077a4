package vn.dondoc.intake;

import org.jspecify.annotations.Nullable;

/**
 * How a file came in. {@code place} is its path below the watched folder, who uploaded it, the sender of the mail, or its path within its
 * package; null once nothing may be known any more. {@code folder} names the watched folder, if it came through one.
 */
public record Source(
        Kind kind, @Nullable String place, @Nullable String folder) {

    public Source(Kind kind, @Nullable String place) {
        this(kind, place, null);
    }

    /** The ways in. */
    public enum Kind {
        FOLDER,
        UPLOAD,
        API,
        MAIL,
        /** Out of another file: an attachment, a member of an archive, an embedded file. */
        PART,
        /** Beside what an agency says of its work: read and kept, and no directive. */
        RESULT
    }
}
