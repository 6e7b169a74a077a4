package vn.dondoc.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was taken in of one request, and what ended it early; a file that is listed is in the ledger whatever came after it. */
public record UploadResult(List<ReceiptId> taken, @Nullable UploadFault fault) {

    public UploadResult {
        taken = List.copyOf(taken);
    }
}
