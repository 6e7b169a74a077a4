package vn.dondoc.suggestion;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.GivenFact;

/**
 * Everything suggested for one document, for a person to confirm; {@code given} is what its sender stated beside the text, {@code enclosed}
 * are further papers in the same file. The tasks of all papers stand in one list, in the order of their words.
 */
public record Proposal(
        ProposedHeader header,
        List<ProposedTask> tasks,
        @Nullable List<GivenFact> given,
        @Nullable List<EnclosedPaper> enclosed) {

    /** Proposals of earlier versions were kept without facts, and without further papers. */
    public Proposal {
        tasks = List.copyOf(tasks);
        given = given == null ? List.of() : List.copyOf(given);
        enclosed = enclosed == null ? List.of() : List.copyOf(enclosed);
    }

    public Proposal(ProposedHeader header, List<ProposedTask> tasks, List<GivenFact> given) {
        this(header, tasks, given, List.of());
    }

    public Proposal(ProposedHeader header, List<ProposedTask> tasks) {
        this(header, tasks, List.of());
    }

    @Override
    public List<GivenFact> given() {
        return Objects.requireNonNull(given);
    }

    @Override
    public List<EnclosedPaper> enclosed() {
        return Objects.requireNonNull(enclosed);
    }
}
