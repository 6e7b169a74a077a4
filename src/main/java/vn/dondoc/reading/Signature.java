package vn.dondoc.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A digital signature of a file: whose, when, and whether what it signed is still so. {@code certificates} (base64, the signer's first)
 * are kept so that trust can be judged by the roots of any later day ({@link TrustedRoots}).
 */
public record Signature(
        String signer,
        @Nullable String organisation,
        @Nullable Instant signedAt,
        boolean timestamped,
        @Nullable String reason,
        @Nullable String location,
        Integrity integrity,
        List<String> certificates) {

    public Signature {
        certificates = List.copyOf(certificates);
    }

    /** What became of the signed bytes. */
    public enum Integrity {
        /** All is as it was signed; later signatures may stand beside it. */
        INTACT,
        /** The pages are as they were signed; notes or stamps were put on them later. */
        ADDED_TO,
        /** The signed bytes are still there, but the pages that are shown are others. */
        CHANGED,
        /** The signed bytes themselves are not what was signed. */
        BROKEN,
        /** Of a kind that cannot be checked here. */
        UNCHECKED
    }
}
