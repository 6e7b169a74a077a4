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
}
