package vn.dondoc.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;

/**
 * Something that must be done, with the agencies that must do it. {@code dueOn}, {@code progress} and {@code late} sum up the leading
 * ones; {@code quote} is null for a task that was typed by hand.
 */
public record Task(
        TaskId id,
        DirectiveId directiveId,
        int position,
        String content,
        boolean withDeadline,
        boolean mustReport,
        @Nullable String quote,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate redAfter,
        Progress progress,
        boolean late,
        List<Assignment> assignments) {

    public Task {
        assignments = List.copyOf(assignments);
    }

    Optional<Assignment> assignment(AssignmentId one) {
        return assignments.stream().filter(each -> each.id().equals(one)).findFirst();
    }

    /** What a piece was given on of; null for what is no piece. */
    @Nullable
    Assignment wholeOf(Assignment piece) {
        AssignmentId whole = piece.parent();
        return whole == null ? null : assignment(whole).orElse(null);
    }

    /** What was given on of one assignment and not taken back. */
    List<Assignment> piecesOf(AssignmentId whole) {
        return assignments.stream()
                .filter(one -> whole.equals(one.parent()) && one.progress() != Progress.TAKEN_BACK)
                .toList();
    }

    /** Whether this agency has a part in it, or even leads. */
    boolean heldBy(AgencyId agency, boolean leading) {
        return assignments.stream()
                .anyMatch(one -> agency.equals(one.agency())
                        && (!leading || one.part() == Part.LEAD)
                        && one.progress() != Progress.TAKEN_BACK);
    }

    int openPiecesOf(AssignmentId whole) {
        return (int) piecesOf(whole).stream()
                .filter(piece -> !piece.progress().finished())
                .count();
    }

    public List<Assignment> leads() {
        return assignments.stream().filter(one -> one.part() == Part.LEAD).toList();
    }
}
