package vn.dondoc.intake;

import org.jspecify.annotations.Nullable;

/** How a file came in: {@code place} is its path below the watched folder, or who uploaded it; null once nothing may be known any more. */
public record Source(Kind kind, @Nullable String place) {

    /** The ways in. */
    public enum Kind {
        FOLDER,
        UPLOAD,
        MAIL
    }
}
