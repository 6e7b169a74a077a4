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

    boolean late() {
        return completedOn != null && dueOn != null && completedOn.isAfter(dueOn);
    }
}
