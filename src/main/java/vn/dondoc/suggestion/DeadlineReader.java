package vn.dondoc.suggestion;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.deadline.Wordings;

/** Finds the deadlines in a stretch of text; dates that are cited, effective or past are left alone. */
public final class DeadlineReader {

    /** Offsets of the result are those of {@code text}. {@code issuedOn} gives a missing year; null where the document has no date. */
    public List<FoundDeadline> in(String text, int from, int to, @Nullable LocalDate issuedOn) {
        return Wordings.in(text, from, to, issuedOn);
    }
}
