package vn.dondoc.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.suggestion.Evidence;

/**
 * One task as a person confirmed it. {@code id} stays the same when the directive is confirmed again; {@code dueOn} is the day that the
 * person saw beside the deadline, null where there is none; {@code evidence} is null for a task that was typed by hand.
 */
public record ConfirmedTask(
        UUID id,
        String content,
        List<ConfirmedAgency> lead,
        List<ConfirmedAgency> coordinate,
        Deadline deadline,
        @Nullable LocalDate dueOn,
        boolean report,
        @Nullable Evidence evidence,
        TaskTerms terms) {

    public ConfirmedTask {
        lead = List.copyOf(lead);
        coordinate = List.copyOf(coordinate);
        // What was confirmed by an earlier version has none.
        terms = Objects.requireNonNullElse(terms, TaskTerms.NONE);
    }

    public ConfirmedTask(
            UUID id,
            String content,
            List<ConfirmedAgency> lead,
            List<ConfirmedAgency> coordinate,
            Deadline deadline,
            @Nullable LocalDate dueOn,
            boolean report,
            @Nullable Evidence evidence) {
        this(id, content, lead, coordinate, deadline, dueOn, report, evidence, TaskTerms.NONE);
    }
}
