package vn.dondoc.suggestion;

import java.util.List;
import vn.dondoc.calendar.Deadline;

/** One piece of work somebody is told to do. {@code evidence.quote()} are its words, {@code report} whether its result must be reported or submitted. */
public record ProposedTask(
        Evidence evidence,
        List<ProposedAgency> lead,
        List<ProposedAgency> coordinate,
        Guess<Deadline> deadline,
        boolean report) {

    public ProposedTask {
        lead = List.copyOf(lead);
        coordinate = List.copyOf(coordinate);
    }

    /** The same task where more stands before its words. */
    ProposedTask after(int units) {
        return new ProposedTask(
                evidence.after(units),
                lead.stream().map(agency -> agency.after(units)).toList(),
                coordinate.stream().map(agency -> agency.after(units)).toList(),
                deadline.after(units),
                report);
    }
}
