package vn.dondoc.tracking;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.intake.ReceiptId;

/** A result that came to the Office on paper; {@code enterBy} is null where the regulation gives no time. */
record PaperResult(
        UUID id,
        String number,
        LocalDate issuedOn,
        LocalDate receivedOn,
        @Nullable AgencyId agency,
        String sender,
        String summary,
        @Nullable ReceiptId scan,
        @Nullable LocalDate enterBy,
        State state,
        @Nullable String reason,
        String notedName) {

    enum State {
        RECEIVED,
        ENTERED,
        /** It was no result of a task. */
        LAID_ASIDE
    }
}
