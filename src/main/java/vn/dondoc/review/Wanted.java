package vn.dondoc.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.suggestion.DocumentType;

/** A directive that another part of the program has the words of; it counts no more than any other draft before a person confirmed it. */
public record Wanted(
        DocumentType type,
        String number,
        String issuer,
        @Nullable LocalDate issuedOn,
        String subject,
        String signer,
        List<Task> tasks) {

    /** One of its tasks; {@code leadName} is empty where nobody is named. */
    public record Task(
            String content,
            @Nullable AgencyId lead,
            String leadName,
            @Nullable LocalDate dueOn) {}

    public Wanted {
        tasks = List.copyOf(tasks);
    }
}
