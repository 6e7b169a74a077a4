package vn.dondoc.tracking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;

/** One agency's part in a task, as it stands; {@code agency} is null where the register does not know the body. */
public record Assignment(
        AssignmentId id,
        TaskId taskId,
        Part part,
        @Nullable AgencyId agency,
        String agencyName,
        @Nullable LocalDate dueOn,
        Progress progress,
        @Nullable LocalDate completedOn,
        @Nullable String reportedBy,
        int version) {

    Assignment dueOn(LocalDate day) {
        return new Assignment(
                id, taskId, part, agency, agencyName, day, progress, completedOn, reportedBy, version + 1);
    }

    Assignment passedTo(AgencyId successor, String name) {
        return new Assignment(id, taskId, part, successor, name, dueOn, progress, completedOn, reportedBy, version + 1);
    }

    Assignment takenBack() {
        return new Assignment(
                id, taskId, part, agency, agencyName, dueOn, Progress.TAKEN_BACK, null, null, version + 1);
    }

    boolean late() {
        return completedOn != null && dueOn != null && completedOn.isAfter(dueOn);
    }
}
