package vn.dondoc.figures;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Urgency;

/** One of the rows that a figure counts, with the columns that the regulations name. {@code id} is the task, or the assignment. */
public record ListedTask(
        UUID id,
        UUID task,
        UUID directive,
        String number,
        DocumentType type,
        String issuer,
        LocalDate issuedOn,
        @Nullable String signer,
        String subject,
        @Nullable String field,
        Urgency urgency,
        String content,
        String agencies,
        @Nullable String tracker,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate completedOn,
        Standing standing,
        boolean soon,
        boolean due,
        @Nullable String lastSaid,
        After place) {

    /** With its free texts as the mask leaves them. */
    public ListedTask masked(UnaryOperator<String> mask) {
        return new ListedTask(
                id,
                task,
                directive,
                number,
                type,
                issuer,
                issuedOn,
                signer,
                mask.apply(subject),
                field,
                urgency,
                mask.apply(content),
                agencies,
                tracker,
                dueOn,
                completedOn,
                standing,
                soon,
                due,
                lastSaid == null ? null : mask.apply(lastSaid),
                place);
    }

    /** The name of its colour, icon and words. */
    public String kind() {
        return switch (standing) {
            case DONE_IN_TIME -> "done";
            case DONE_LATE -> "late";
            case AWAITING_CONFIRMATION -> "awaiting";
            case RETURNED -> "returned";
            case IN_PROGRESS_OVERDUE, NOT_STARTED_OVERDUE -> "overdue";
            case IN_PROGRESS_IN_TIME -> due ? "due" : soon ? "soon" : "progress";
            case NOT_STARTED_IN_TIME -> due ? "due" : soon ? "soon" : "new";
        };
    }
}
