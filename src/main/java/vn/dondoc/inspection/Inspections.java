package vn.dondoc.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.Actor;

/** The inspections with their dated history. */
@Repository
public class Inspections {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Inspections(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** As far as this viewer may know it. */
    public Optional<Inspection> find(Viewer viewer, InspectionId id) {
        return whole(viewer, id).map(one -> Sight.narrowed(viewer, one));
    }

    /** All of it, for whoever changes it: the acts say who may. */
    Optional<Inspection> whole(Viewer viewer, InspectionId id) {
        return jdbc.sql("SELECT i.content FROM inspection i WHERE i.id = :id AND " + Sight.INSPECTIONS)
                .param("id", id.value())
                .params(Sight.of(viewer))
                .query(Inspections::map)
                .optional();
    }

    /** The newest first; those that are over only where {@code all} are asked for. */
    public List<Inspection> list(Viewer viewer, boolean all) {
        return jdbc
                .sql(
                        "SELECT i.content FROM inspection i WHERE (:all OR i.stage IN ('PREPARED', 'ISSUED', 'ENDED')) AND "
                                + Sight.INSPECTIONS + " ORDER BY i.entered_at DESC, i.id FETCH FIRST " + MOST
                                + " ROWS ONLY")
                .param("all", all)
                .params(Sight.of(viewer))
                .query(Inspections::map)
                .list()
                .stream()
                .map(one -> Sight.narrowed(viewer, one))
                .toList();
    }

    /** Those that ended on this day or later. */
    List<Inspection> endedSince(Viewer viewer, LocalDate day) {
        return jdbc
                .sql("SELECT i.content FROM inspection i WHERE i.ended_on >= :day AND " + Sight.INSPECTIONS
                        + " ORDER BY i.ended_on, i.id")
                .param("day", day)
                .params(Sight.of(viewer))
                .query(Inspections::map)
                .list()
                .stream()
                .map(one -> Sight.narrowed(viewer, one))
                .toList();
    }

    List<Inspection> ofPlan(Viewer viewer, UUID plan) {
        return jdbc.sql("SELECT i.content FROM inspection i WHERE i.plan_id = :plan AND " + Sight.INSPECTIONS
                        + " ORDER BY i.starts_on, i.id")
                .param("plan", plan)
                .params(Sight.of(viewer))
                .query(Inspections::map)
                .list();
    }

    /** Newest first. */
    List<HistoryEntry> history(Viewer viewer, InspectionId id) {
        return jdbc.sql("""
                        SELECT h.at, h.step, h.stage, h.actor_name
                        FROM inspection_history h JOIN inspection i ON i.id = h.inspection_id
                        WHERE i.id = :id AND
                        """ + Sight.INSPECTIONS + " ORDER BY h.id DESC")
                .param("id", id.value())
                .params(Sight.of(viewer))
                .query((row, n) -> new HistoryEntry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Step.valueOf(row.getString("step")),
                        Stage.valueOf(row.getString("stage")),
                        row.getString("actor_name")))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Inspection one, Actor actor) {
        jdbc.sql("""
                        INSERT INTO inspection
                            (id, plan_id, form, issuer, issuer_agency, stage, title, starts_on, ended_on, decided, content, version,
                             entered_by, entered_at)
                        VALUES (:id, :plan, :form, :issuer, :agency, :stage, :title, :startsOn, :endedOn, :decided, :content, :version,
                                :by, :now)
                        """)
                .params(columns(one))
                .param("by", actor.id())
                .param("now", now())
                .update();
        gather(one);
        remember(one, Step.PROPOSE, actor);
    }

    /** False where somebody else was quicker. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean move(Inspection before, Inspection after, Step step, Actor actor) {
        boolean moved = jdbc.sql("""
                        UPDATE inspection
                        SET plan_id = :plan, form = :form, issuer = :issuer, issuer_agency = :agency, stage = :stage, title = :title,
                            starts_on = :startsOn, ended_on = :endedOn, decided = :decided, content = :content, version = :version
                        WHERE id = :id AND version = :from
                        """)
                        .params(columns(after))
                        .param("from", before.version())
                        .update()
                == 1;
        if (moved) {
            for (var table : List.of("inspection_unit", "inspection_member")) {
                jdbc.sql("DELETE FROM " + table + " WHERE inspection_id = :id")
                        .param("id", after.id().value())
                        .update();
            }
            gather(after);
            remember(after, step, actor);
        }
        return moved;
    }

    private void gather(Inspection one) {
        one.head().units().stream()
                .map(Unit::agency)
                .distinct()
                .forEach(unit -> jdbc.sql("""
                        INSERT INTO inspection_unit (inspection_id, agency_id)
                        VALUES (:id, :agency)
                        """)
                        .param("id", one.id().value())
                        .param("agency", unit.value())
                        .update());
        one.accounts()
                .forEach(account -> jdbc.sql("""
                        INSERT INTO inspection_member (inspection_id, account)
                        VALUES (:id, :account)
                        """)
                        .param("id", one.id().value())
                        .param("account", account)
                        .update());
    }

    private void remember(Inspection one, Step step, Actor actor) {
        jdbc.sql("""
                        INSERT INTO inspection_history (inspection_id, at, step, stage, content, actor_id, actor_name)
                        VALUES (:id, :now, :step, :stage, :content, :actorId, :actorName)
                        """)
                .param("id", one.id().value())
                .param("now", now())
                .param("step", step.name())
                .param("stage", one.stage().name())
                .param("content", Json.write(one))
                .param("actorId", actor.id())
                .param("actorName", actor.name())
                .update();
    }

    private static Map<String, @Nullable Object> columns(Inspection one) {
        Head head = one.head();
        var all = new HashMap<String, @Nullable Object>();
        all.put("id", one.id().value());
        all.put("plan", head.plan());
        all.put("form", head.form().name());
        all.put("issuer", head.issuer().name());
        all.put("agency", head.agency() == null ? null : head.agency().value());
        all.put("stage", one.stage().name());
        all.put("title", head.title());
        all.put("startsOn", one.decision().startsOn());
        all.put("endedOn", one.work().endedOn());
        all.put("decided", one.decision().paper().complete());
        all.put("content", Json.write(one));
        all.put("version", one.version());
        return all;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Inspection map(ResultSet row, int n) throws SQLException {
        return Json.read(row.getString("content"), Inspection.class);
    }
}
