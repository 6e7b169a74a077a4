package vn.dondoc.tracking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody owes by a day; {@code owner} is null for the Office, {@code dueOn} where the regulation gives no time,
 * {@code tracker} where nobody of the Office follows the task up.
 */
public record Duty(
        Kind kind,
        String path,
        String subject,
        @Nullable String owner,
        @Nullable LocalDate dueOn,
        @Nullable String tracker) {

    /** What it is that is owed. */
    public enum Kind {
        FIRST_UPDATE,
        /** The due day is over, and the time to enter the result runs. */
        ENTRY,
        PERIODIC_UPDATE,
        SIGNATURE,
        EXPLANATION,
        ANSWER,
        SECRET_PAPER,
        OFFICE_ENTRY,
        CONFIRMATION,
        RETURN_ANSWER,
        EXTENSION,
        MATTER;

        public boolean ofTheOffice() {
            return compareTo(OFFICE_ENTRY) >= 0;
        }
    }

    public boolean overdueOn(LocalDate day) {
        return dueOn != null && dueOn.isBefore(day);
    }
}
