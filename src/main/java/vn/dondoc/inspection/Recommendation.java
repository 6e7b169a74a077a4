package vn.dondoc.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.archive.DocumentId;

/** What the conclusion asks of somebody; {@code order} is the draft of a directive that was made of it, null while there is none. */
public record Recommendation(
        int no,
        String text,
        @Nullable AgencyId to,
        String toName,
        @Nullable LocalDate dueOn,
        @Nullable DocumentId order) {

    Recommendation ordered(DocumentId by) {
        return new Recommendation(no, text, to, toName, dueOn, by);
    }
}
