package vn.dondoc.tracking;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
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
        return but(copy -> {
            copy.part = Part.SUB;
            copy.parent = of;
            copy.content = what;
        });
    }

    Assignment begun(LocalDate assigned, @Nullable LocalDate red, @Nullable LocalDate updateBy) {
        return but(copy -> {
            copy.assignedOn = assigned;
            copy.redAfter = red;
            copy.firstUpdateBy = updateBy;
            copy.firstUpdatedOn = null;
            copy.updatedOn = null;
        });
    }

    Assignment at(Progress other) {
        return but(copy -> copy.progress = other);
    }

    Assignment with(Result other) {
        return but(copy -> copy.result = other);
    }

    Assignment signing(boolean waits) {
        return but(copy -> copy.signing = waits);
    }

    Assignment asking(@Nullable Pending other) {
        return but(copy -> copy.pending = other);
    }

    Assignment extended() {
        return but(copy -> {
            copy.pending = null;
            copy.extensions = extensions + 1;
        });
    }

    Assignment updated(LocalDate day) {
        return but(copy -> {
            copy.firstUpdatedOn = firstUpdatedOn == null ? day : firstUpdatedOn;
            copy.updatedOn = day;
        });
    }

    Assignment due(@Nullable LocalDate day, @Nullable LocalDate red) {
        return but(copy -> {
            copy.dueOn = day;
            copy.redAfter = red;
        });
    }

    Assignment heldBy(@Nullable AgencyId other, String name) {
        return but(copy -> {
            copy.agency = other;
            copy.agencyName = name;
        });
    }

    /** What nobody works on any more: no result, nothing asked. */
    Assignment takenBack() {
        return at(Progress.TAKEN_BACK).with(Result.NONE).signing(false).asking(null);
    }

    Assignment next() {
        return but(copy -> copy.version = version + 1);
    }

    private Assignment but(Consumer<Copy> change) {
        var copy = new Copy(this);
        change.accept(copy);
        return copy.made();
    }

    /** All the same until something of it is said otherwise. */
    private static final class Copy {

        private final AssignmentId id;
        private final TaskId taskId;
        private Part part;
        private @Nullable AssignmentId parent;
        private @Nullable String content;
        private @Nullable AgencyId agency;
        private String agencyName;
        private @Nullable LocalDate assignedOn;
        private @Nullable LocalDate dueOn;
        private @Nullable LocalDate redAfter;
        private @Nullable LocalDate firstUpdateBy;
        private @Nullable LocalDate firstUpdatedOn;
        private @Nullable LocalDate updatedOn;
        private Progress progress;
        private Result result;
        private boolean signing;
        private @Nullable Pending pending;
        private int extensions;
        private int version;

        Copy(Assignment of) {
            id = of.id;
            taskId = of.taskId;
            part = of.part;
            parent = of.parent;
            content = of.content;
            agency = of.agency;
            agencyName = of.agencyName;
            assignedOn = of.assignedOn;
            dueOn = of.dueOn;
            redAfter = of.redAfter;
            firstUpdateBy = of.firstUpdateBy;
            firstUpdatedOn = of.firstUpdatedOn;
            updatedOn = of.updatedOn;
            progress = of.progress;
            result = of.result;
            signing = of.signing;
            pending = of.pending;
            extensions = of.extensions;
            version = of.version;
        }

        Assignment made() {
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
                    version);
        }
    }
}
