package vn.dondoc.reporting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.regulation.Profile;
import vn.dondoc.regulation.Rehearsal;
import vn.dondoc.regulation.ReportDuty;

/** How many periodic reports the Office and each agency owed by one profile, and how many they would have by another. */
@Component
class DutyRehearsal implements Rehearsal {

    @Override
    public List<Difference> compare(Profile now, Profile then, LocalDate from, LocalDate to) {
        return List.of(
                new Difference(
                        "reporting.rehearsal.office",
                        owed(now.officeReports(), from, to),
                        owed(then.officeReports(), from, to)),
                new Difference(
                        "reporting.rehearsal.agency",
                        owed(now.agencyReports(), from, to),
                        owed(then.agencyReports(), from, to)));
    }

    private static String owed(List<ReportDuty> duties, LocalDate from, LocalDate to) {
        return Long.toString(duties.stream()
                .flatMap(duty -> from.getYear() == to.getYear()
                        ? duty.dueIn(from.getYear()).stream()
                        : java.util.stream.Stream.concat(
                                duty.dueIn(from.getYear()).stream(), duty.dueIn(to.getYear()).stream()))
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .count());
    }
}
