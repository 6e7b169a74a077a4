package vn.dondoc.inspection;

import java.util.List;
import vn.dondoc.agency.AgencyId;

/** What the team found at one body: an evaluation for each content of the decision, and the tasks that failed. */
public record Finding(AgencyId unit, List<String> evaluations, List<Failing> failing) {

    public Finding {
        evaluations = List.copyOf(evaluations);
        failing = List.copyOf(failing);
    }

    boolean complete(int contents) {
        return evaluations.size() >= contents && evaluations.stream().noneMatch(String::isBlank);
    }
}
