package vn.dondoc.review;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Deadline;

/** The day on which a deadline falls due, with the arithmetic that a person can follow. */
@Component
class DueDay {

    /** {@code day} is null where no single day follows from the deadline; {@code resting} says that nobody works on it. */
    record Due(@Nullable LocalDate day, String arithmetic, boolean resting) {}

    Due of(@Nullable Deadline deadline, @Nullable LocalDate issuedOn) {
        return switch (deadline) {
            case null -> new Due(null, "", false);
            case Deadline.On(LocalDate date, boolean before) -> new Due(date, "", rests(date));
            case Deadline.Within(int n, Deadline.Unit unit, Deadline.Anchor anchor)
            when issuedOn != null -> new Due(issuedOn.plusDays(n), "", false);
            default -> new Due(null, "", false);
        };
    }

    private static boolean rests(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
