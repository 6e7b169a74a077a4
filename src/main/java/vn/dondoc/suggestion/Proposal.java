package vn.dondoc.suggestion;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.GivenFact;

/** Everything suggested for one document, for a person to confirm; {@code given} is what its sender stated beside the text. */
public record Proposal(
        ProposedHeader header,
        List<ProposedTask> tasks,
        @Nullable List<GivenFact> given) {

    /** Proposals of earlier versions were kept without facts. */
    public Proposal {
        tasks = List.copyOf(tasks);
        given = given == null ? List.of() : List.copyOf(given);
    }

    public Proposal(ProposedHeader header, List<ProposedTask> tasks) {
        this(header, tasks, List.of());
    }

    @Override
    public List<GivenFact> given() {
        return Objects.requireNonNull(given);
    }
}
