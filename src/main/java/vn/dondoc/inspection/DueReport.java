package vn.dondoc.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;

/**
 * A report that somebody owes after an inspection, each from the same end day (Đ.17.1, 17.2); {@code unit} is null for the Office's own, and
 * {@code dueOn} where the regulation gives no number of days.
 */
public record DueReport(
        @Nullable AgencyId unit,
        String who,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate sentOn) {

    /** Who reports: those inspected; an agency that inspected its own bodies reports itself. */
    static List<Unit> reporters(Inspection one) {
        AgencyId own = one.head().agency();
        return own == null
                ? one.head().units()
                : List.of(new Unit(own, one.head().issuerName()));
    }

    /** Of an inspection that is over; the Office answers for those that the Chairman or its head decided. */
    static List<DueReport> of(Inspection one, Rules rules) {
        LocalDate ended = one.work().endedOn();
        if (ended == null) {
            return List.of();
        }
        LocalDate due = rules.reportBy(ended).orElse(null);
        var all = new ArrayList<DueReport>();
        for (Unit unit : reporters(one)) {
            LocalDate sent =
                    one.outcome().reportOf(unit.agency()).map(Paper::day).orElse(null);
            all.add(new DueReport(unit.agency(), unit.name(), due, sent));
        }
        if (one.head().agency() == null) {
            String office = rules.profile().authority().office();
            all.add(new DueReport(null, office, due, one.outcome().report().day()));
        }
        return all;
    }

    /** Sent late, or not sent although the day is over. */
    public boolean late(LocalDate today) {
        LocalDate day = sentOn == null ? today : sentOn;
        return dueOn != null && day.isAfter(dueOn);
    }

    public boolean open() {
        return sentOn == null;
    }
}
