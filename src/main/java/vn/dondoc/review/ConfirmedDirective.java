package vn.dondoc.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Urgency;

/**
 * A directive as a person confirmed it, with its tasks. {@code confirmedBy} is the account's login; {@code paper} says which paper of the
 * file it is: 0 the one that it begins with.
 */
public record ConfirmedDirective(
        DocumentId documentId,
        String number,
        DocumentType type,
        String issuer,
        LocalDate issuedOn,
        String subject,
        @Nullable String signer,
        Urgency urgency,
        Visibility visibility,
        @Nullable String field,
        String confirmedBy,
        Instant confirmedAt,
        List<ConfirmedTask> tasks,
        Origin origin,
        @Nullable String submittedBy,
        int paper) {

    public ConfirmedDirective {
        tasks = List.copyOf(tasks);
        // Earlier versions knew files only.
        origin = Objects.requireNonNullElse(origin, Origin.FILE);
    }

    /** Who follows its tasks; null where nobody was named. */
    public @Nullable String trackedBy() {
        return tasks.stream()
                .map(task -> task.terms().trackedBy())
                .filter(unit -> !unit.isEmpty())
                .findFirst()
                .orElse(null);
    }

    public ConfirmedDirective(
            DocumentId documentId,
            String number,
            DocumentType type,
            String issuer,
            LocalDate issuedOn,
            String subject,
            @Nullable String signer,
            Urgency urgency,
            Visibility visibility,
            @Nullable String field,
            String confirmedBy,
            Instant confirmedAt,
            List<ConfirmedTask> tasks) {
        this(
                documentId,
                number,
                type,
                issuer,
                issuedOn,
                subject,
                signer,
                urgency,
                visibility,
                field,
                confirmedBy,
                confirmedAt,
                tasks,
                Origin.FILE,
                null,
                0);
    }
}
