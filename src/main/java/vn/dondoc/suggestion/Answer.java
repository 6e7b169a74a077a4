package vn.dondoc.suggestion;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An incoming document that answers directives or reports what was done about them: by which words that is seen, and which it cites. */
public record Answer(Evidence evidence, List<Cited> cited) {

    /** A document that is cited by number, with its day where the text gives it. */
    public record Cited(String number, @Nullable LocalDate issuedOn) {}

    public Answer {
        cited = List.copyOf(cited);
    }
}
