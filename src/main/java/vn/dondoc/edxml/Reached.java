package vn.dondoc.edxml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a package has come: its fate in the ledger, and how many parts its directives gave, begun and finished for good. */
record Reached(
        UUID receipt, boolean refused, String reason, int directives, int parts, int begun, int finished, Sent sent) {

    /** What its sender calls itself and the document; each is empty where the package did not say so. */
    record Sent(
            String organ,
            String document,
            String number,
            @Nullable LocalDate issuedOn,
            boolean notice) {}

    /** Every status up to the one it has reached; what was skipped is told as well. */
    List<StatusCode> codes() {
        var codes = new ArrayList<>(List.of(StatusCode.ARRIVED));
        if (refused) {
            codes.add(StatusCode.REFUSED);
            return codes;
        }
        if (directives > 0) {
            codes.add(StatusCode.RECEIVED);
        }
        if (parts > 0) {
            codes.add(StatusCode.ASSIGNED);
        }
        if (begun > 0) {
            codes.add(StatusCode.UNDER_WAY);
        }
        if (parts > 0 && finished == parts) {
            codes.add(StatusCode.COMPLETED);
        }
        return codes;
    }
}
