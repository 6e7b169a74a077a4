package vn.dondoc.inspection;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.archive.Sha256;

/** A sheet for a monthly session as it was laid before the Committee; the files are null once they had to go. */
record KeptSheet(
        UUID id,
        YearMonth month,
        @Nullable Sha256 pdf,
        @Nullable Sha256 docx,
        String by,
        Instant at) {

    public String said() {
        return month.getMonthValue() + "/" + month.getYear();
    }

    public boolean readable() {
        return pdf != null;
    }
}
