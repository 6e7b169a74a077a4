package vn.dondoc.inspection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dondoc.agency.AgencyId;

/** One inspection as it stands. {@code answer} is what came of a proposal where the regulation foresees no more than that. */
public record Inspection(
        InspectionId id,
        Stage stage,
        Head head,
        Decision decision,
        Work work,
        Outcome outcome,
        String answer,
        int version) {

    static Inspection proposed(Head head, Decision decision) {
        return new Inspection(InspectionId.random(), Stage.PREPARED, head, decision, Work.NONE, Outcome.NONE, "", 0);
    }

    Inspection at(Stage other) {
        return new Inspection(id, other, head, decision, work, outcome, answer, version);
    }

    Inspection with(Head other) {
        return new Inspection(id, stage, other, decision, work, outcome, answer, version);
    }

    Inspection with(Decision other) {
        return new Inspection(id, stage, head, other, work, outcome, answer, version);
    }

    Inspection with(Work other) {
        return new Inspection(id, stage, head, decision, other, outcome, answer, version);
    }

    Inspection with(Outcome other) {
        return new Inspection(id, stage, head, decision, work, other, answer, version);
    }

    Inspection answered(String said) {
        return new Inspection(id, stage, head, decision, work, outcome, said, version);
    }

    Inspection next() {
        return new Inspection(id, stage, head, decision, work, outcome, answer, version + 1);
    }

    Optional<Unit> unit(AgencyId one) {
        return head.unit(one);
    }

    /** Every task that failed, at whichever body. */
    List<Failing> failing() {
        return work.findings().stream().flatMap(one -> one.failing().stream()).toList();
    }

    /** The accounts of all who take part, appointed or invited. */
    public List<String> accounts() {
        return Stream.concat(
                        decision.team().stream().map(Member::account),
                        work.invited().stream().map(Invitee::account))
                .filter(account -> account != null && !account.isBlank())
                .distinct()
                .toList();
    }
}
