package vn.dondoc.inspection;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Awaited;
import vn.dondoc.access.Awaiting;
import vn.dondoc.access.Viewer;

/** Inspections whose decision the Chairman has yet to sign. His yes issues nothing: number and day are entered with the decision. */
@Component
class AwaitedDecisions implements Awaiting {

    private final Inspections inspections;
    private final JdbcClient jdbc;

    AwaitedDecisions(Inspections inspections, JdbcClient jdbc) {
        this.inspections = inspections;
        this.jdbc = jdbc;
    }

    @Override
    public String source() {
        return "inspection";
    }

    @Override
    public List<Awaited> of(Viewer viewer) {
        return inspections.list(viewer, false).stream()
                .filter(one -> one.stage() == Stage.PREPARED && one.head().agency() == null)
                .map(this::awaited)
                .toList();
    }

    private Awaited awaited(Inspection one) {
        return new Awaited(
                source(),
                one.id().value(),
                one.head().title(),
                one.head().issuerName(),
                jdbc.sql("SELECT entered_at FROM inspection WHERE id = :id")
                        .param("id", one.id().value())
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant(),
                one.decision().scope().isBlank() ? null : one.decision().scope(),
                null,
                null,
                one.decision().startsOn(),
                false,
                null,
                InspectionDoors.PATH + "/" + one.id(),
                null,
                null,
                EnumSet.allOf(Verdict.class));
    }

    @Override
    public Told answer(Viewer viewer, UUID id, Word word) {
        return of(viewer).stream().anyMatch(one -> one.id().equals(id))
                ? new Told.Noted()
                : new Told.Refused("deciding.gone");
    }
}
