package vn.dondoc.edxml;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One status of one document: {@code file} is our receipt of it, {@code document} the identifier that its sender gave it and by which the
 * sender finds it again, {@code organ} that of the sender, {@code reason} why it was refused.
 */
record Status(
        UUID file,
        StatusCode code,
        String number,
        String organ,
        String document,
        @Nullable LocalDate issuedOn,
        @Nullable String reason,
        Instant at) {

    /** The same status of the same document has the same name, whichever process writes it. */
    String fileName() {
        return code.code() + "-" + file + ".edxml";
    }
}
