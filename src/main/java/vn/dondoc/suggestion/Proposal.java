package vn.dondoc.suggestion;

import java.util.List;

/** Everything suggested for one document, for a person to confirm. */
public record Proposal(ProposedHeader header, List<ProposedTask> tasks) {

    public Proposal {
        tasks = List.copyOf(tasks);
    }
}
