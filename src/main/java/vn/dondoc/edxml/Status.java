package vn.dondoc.edxml;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One status of one document: {@code file} names the original it is about, {@code reason} why it was refused. */
record Status(
        UUID file,
        StatusCode code,
        String number,
        String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable String reason,
        Instant at) {

    /** The same status of the same document has the same name, whichever process writes it. */
    String fileName() {
        return code.code() + "-" + file + ".edxml";
    }
}
