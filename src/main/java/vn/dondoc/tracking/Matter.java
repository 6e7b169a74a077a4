package vn.dondoc.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;

/** Something that was raised, with whom, and what came of it; {@code agency} is null for what the Office raised. */
record Matter(
        UUID id,
        MatterKind kind,
        State state,
        @Nullable TaskId task,
        @Nullable AgencyId agency,
        String agencyName,
        Said said,
        @Nullable LocalDate dueOn,
        String raisedBy,
        String raisedName,
        Instant raisedAt,
        @Nullable String outcome,
        @Nullable String outcomeNumber,
        @Nullable LocalDate outcomeOn,
        @Nullable String settledName,
        List<Party> parties) {

    enum State {
        OPEN,
        SETTLED,
        WITHDRAWN
    }

    /** The words of it; which are needed is a matter of its kind. */
    record Said(
            @Nullable String text,
            @Nullable String remedy,
            @Nullable String directiveNumber,
            @Nullable LocalDate directiveOn,
            @Nullable String channel,
            @Nullable String oldValue,
            @Nullable String newValue) {}

    /** One of those it is raised with. */
    record Party(
            AgencyId agency,
            String name,
            @Nullable String answer,
            @Nullable String answeredName,
            @Nullable Instant answeredAt) {

        public boolean answered() {
            return answeredAt != null;
        }
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** Who has not answered although the day is over. */
    public List<Party> late(LocalDate today) {
        boolean over = open() && dueOn != null && dueOn.isBefore(today);
        return over ? parties.stream().filter(one -> !one.answered()).toList() : List.of();
    }
}
