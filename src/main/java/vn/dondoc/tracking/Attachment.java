package vn.dondoc.tracking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.intake.Fate;
import vn.dondoc.intake.ReceiptId;

/** A file of an assignment as it came in; {@code document} is null while it is read, and for ever where it was refused. */
record Attachment(
        ReceiptId receipt,
        AssignmentId assignment,
        String name,
        Fate fate,
        @Nullable String reason,
        @Nullable DocumentId document,
        String addedBy,
        Instant addedAt) {}
