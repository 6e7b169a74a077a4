package vn.dondoc.review;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Anchors;
import vn.dondoc.calendar.Arithmetic;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.calendar.DueDates;
import vn.dondoc.calendar.DueRules;
import vn.dondoc.regulation.Regulations;

/** The day on which a deadline falls due by the active regulation, with the arithmetic that a person can follow. */
@Component
class DueDay {

    /** More days than these are counted, not named. */
    private static final int NAMED = 5;

    private final DueDates dueDates;
    private final Regulations regulations;

    DueDay(DueDates dueDates, Regulations regulations) {
        this.dueDates = dueDates;
        this.regulations = regulations;
    }

    /** {@code day} is null where no single day follows from the deadline; {@code resting} says that nobody works on it. */
    record Due(@Nullable LocalDate day, String arithmetic, boolean resting, List<Arithmetic.Step> steps) {

        Due {
            steps = List.copyOf(steps);
        }
    }

    Due of(@Nullable Deadline deadline, @Nullable LocalDate issuedOn) {
        if (deadline == null) {
            return new Due(null, "", false, List.of());
        }
        var profile = issuedOn == null ? regulations.active() : regulations.followedOn(issuedOn);
        var rules = new DueRules(profile.beforeIsStrict(), false);
        vn.dondoc.calendar.Due due = dueDates.resolve(deadline, Anchors.issued(issuedOn), rules);
        return new Due(
                due.day(), said(due.arithmetic()), due.rests(), due.arithmetic().steps());
    }

    private static String said(Arithmetic arithmetic) {
        if (arithmetic.steps().size() < 2) {
            return "";
        }
        String start = "tính từ " + dayAndMonth(arithmetic.steps().getFirst().day());
        var skipped = arithmetic.steps().stream()
                .filter(step -> step.kind() == Arithmetic.Kind.SKIPPED)
                .toList();
        if (skipped.isEmpty()) {
            return start;
        }
        String days = skipped.stream()
                .limit(NAMED)
                .map(step -> dayAndMonth(step.day()) + " (" + step.why() + ")")
                .collect(Collectors.joining(", "));
        String more = skipped.size() > NAMED ? " và %d ngày nghỉ nữa".formatted(skipped.size() - NAMED) : "";
        return start + ", bỏ qua " + days + more;
    }

    static String said(LocalDate day) {
        return dayAndMonth(day) + "/" + day.getYear();
    }

    private static String dayAndMonth(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue();
    }
}
