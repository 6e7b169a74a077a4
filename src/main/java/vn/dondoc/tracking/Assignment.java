package vn.dondoc.tracking;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;

/**
 * One agency's part in a task, as it stands; {@code agency} is null where the register does not know the body. {@code parent} and
 * {@code content} are of a piece that an agency gave on; {@code redAfter} is the last day on which it does not show red, null where that
 * is the due day; {@code signing} says that a result waits for the agency's leader.
 */
public record Assignment(
        AssignmentId id,
        TaskId taskId,
        Part part,
        @Nullable AssignmentId parent,
        @Nullable String content,
        @Nullable AgencyId agency,
        String agencyName,
        @Nullable LocalDate assignedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate redAfter,
        @Nullable LocalDate firstUpdateBy,
        @Nullable LocalDate firstUpdatedOn,
        @Nullable LocalDate updatedOn,
        Progress progress,
        Result result,
        boolean signing,
        @Nullable Pending pending,
        int extensions,
        int version) {

    /** A part that was just given; what the regulation wants of it is filled in by {@link Rules#begin}. */
    static Assignment given(TaskId task, Part part, @Nullable AgencyId agency, String name, @Nullable LocalDate dueOn) {
        return new Assignment(
                new AssignmentId(UUID.randomUUID()),
                task,
                part,
                null,
                null,
                agency,
                name,
                null,
                dueOn,
                null,
                null,
                null,
                null,
                Progress.NOT_STARTED,
                Result.NONE,
                false,
                null,
                0,
                0);
    }

    public @Nullable LocalDate completedOn() {
        return result.completedOn();
    }

    @Nullable
    String reportedBy() {
        return result.reportedBy();
    }

    boolean late() {
        LocalDate judged = result.judged();
        return judged != null && dueOn != null && judged.isAfter(dueOn);
    }

    boolean overdueOn(LocalDate day) {
        LocalDate last = redAfter == null ? dueOn : redAfter;
        return progress.open() && last != null && last.isBefore(day);
    }

    Assignment pieceOf(AssignmentId of, String what) {
        return new Assignment(
                id,
                taskId,
                Part.SUB,
                of,
                what,
                agency,
                agencyName,
                assignedOn,
                dueOn,
                redAfter,
                firstUpdateBy,
                firstUpdatedOn,
                updatedOn,
                progress,
                result,
                signing,
                pending,
                extensions,
                version);
    }

    Assignment begun(LocalDate assigned, @Nullable LocalDate red, @Nullable LocalDate updateBy) {
        return new Assignment(
                id,
                taskId,
                part,
                parent,
                content,
                agency,
                agencyName,
                assigned,
                dueOn,
                red,
                updateBy,
                null,
                null,
                progress,
                result,
                signing,
                pending,
                extensions,
                version);
    }

    Assignment at(Progress other) {
        return new Assignment(
                id,
                taskId,
                part,
                parent,
                content,
                agency,
                agencyName,
                assignedOn,
                dueOn,
                redAfter,
                firstUpdateBy,
                firstUpdatedOn,
                updatedOn,
                other,
                result,
                signing,
                pending,
                extensions,
                version);
    }

    Assignment with(Result other) {
        return new Assignment(
                id,
                taskId,
                part,
                parent,
                content,
                agency,
                agencyName,
                assignedOn,
                dueOn,
                redAfter,
                firstUpdateBy,
                firstUpdatedOn,
                updatedOn,
                progress,
                other,
                signing,
                pending,
                extensions,
                version);
    }

    Assignment signing(boolean waits) {
        return new Assignment(
                id,
                taskId,
                part,
                parent,
                content,
                agency,
                agencyName,
                assignedOn,
                dueOn,
                redAfter,
                firstUpdateBy,
                firstUpdatedOn,
                updatedOn,
                progress,
                result,
                waits,
                pending,
                extensions,
                version);
    }

    Assignment asking(@Nullable Pending other) {
        return new Assignment(
                id,
                taskId,
                part,
                parent,
                content,
                agency,
                agencyName,
                assignedOn,
                dueOn,
                redAfter,
                firstUpdateBy,
                firstUpdatedOn,
                updatedOn,
                progress,
                result,
                signing,
                other,
                extensions,
                version);
    }

    Assignment extended() {
        return new Assignment(
                id,
                taskId,
                part,
                parent,
                content,
                agency,
                agencyName,
                assignedOn,
                dueOn,
                redAfter,
                firstUpdateBy,
                firstUpdatedOn,
                updatedOn,
                progress,
                result,
                signing,
                null,
                extensions + 1,
                version);
    }

    Assignment updated(LocalDate day) {
        return new Assignment(
                id,
                taskId,
                part,
                parent,
                content,
                agency,
                agencyName,
                assignedOn,
                dueOn,
                redAfter,
                firstUpdateBy,
                firstUpdatedOn == null ? day : firstUpdatedOn,
                day,
                progress,
                result,
                signing,
                pending,
                extensions,
                version);
    }

    Assignment due(@Nullable LocalDate day, @Nullable LocalDate red) {
        return new Assignment(
                id,
                taskId,
                part,
                parent,
                content,
                agency,
                agencyName,
                assignedOn,
                day,
                red,
                firstUpdateBy,
                firstUpdatedOn,
                updatedOn,
                progress,
                result,
                signing,
                pending,
                extensions,
                version);
    }

    Assignment heldBy(@Nullable AgencyId other, String name) {
        return new Assignment(
                id,
                taskId,
                part,
                parent,
                content,
                other,
                name,
                assignedOn,
                dueOn,
                redAfter,
                firstUpdateBy,
                firstUpdatedOn,
                updatedOn,
                progress,
                result,
                signing,
                pending,
                extensions,
                version);
    }

    /** What nobody works on any more: no result, nothing asked. */
    Assignment takenBack() {
        return at(Progress.TAKEN_BACK).with(Result.NONE).signing(false).asking(null);
    }

    Assignment next() {
        return new Assignment(
                id,
                taskId,
                part,
                parent,
                content,
                agency,
                agencyName,
                assignedOn,
                dueOn,
                redAfter,
                firstUpdateBy,
                firstUpdatedOn,
                updatedOn,
                progress,
                result,
                signing,
                pending,
                extensions,
                version + 1);
    }
}
