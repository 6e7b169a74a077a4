package vn.dondoc.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.Actor;
import vn.dondoc.vietnamese.CollationKey;

/** Assignments and their dated history. Whoever asks has found their task first, with his {@code Viewer}. */
@Repository
class Assignments {

    private static final int KEY_LENGTH = 1000;

    private final JdbcClient jdbc;

    Assignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Assignment> of(TaskId task) {
        return jdbc.sql("""
                        SELECT id, task_id, part, agency_id, agency_name, due_on, progress, completed_on, reported_by, version
                        FROM assignment
                        WHERE task_id = :task
                        ORDER BY CASE part WHEN 'LEAD' THEN 0 ELSE 1 END, position
                        """).param("task", task.value()).query(Assignments::map).list();
    }

    Optional<TaskId> taskOf(AssignmentId id) {
        return jdbc.sql("""
                        SELECT task_id
                        FROM assignment
                        WHERE id = :id
                        """)
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(TaskId::new);
    }

    void add(Assignment assignment, int position) {
        jdbc.sql("""
                        INSERT INTO assignment
                            (id, task_id, part, position, agency_id, agency_name, agency_key, due_on, progress, completed_on,
                             reported_by, version)
                        VALUES (:id, :task, :part, :position, :agency, :name, :key, :dueOn, :progress, :completedOn,
                                :reportedBy, :version)
                        """)
                .param("id", assignment.id().value())
                .param("task", assignment.taskId().value())
                .param("part", assignment.part().name())
                .param("position", position)
                .param("agency", agency(assignment))
                .param("name", assignment.agencyName())
                .param("key", key(assignment.agencyName()))
                .param("dueOn", assignment.dueOn())
                .param("progress", assignment.progress().name())
                .param("completedOn", assignment.completedOn())
                .param("reportedBy", assignment.reportedBy())
                .param("version", assignment.version())
                .update();
    }

    /** False where somebody else was quicker: the assignment is no longer at {@code before}. */
    boolean move(Assignment before, Assignment after) {
        return jdbc.sql("""
                        UPDATE assignment
                        SET progress = :progress, due_on = :dueOn, completed_on = :completedOn, reported_by = :reportedBy,
                            version = version + 1
                        WHERE id = :id AND version = :version AND progress = :from
                        """)
                        .param("id", before.id().value())
                        .param("version", before.version())
                        .param("from", before.progress().name())
                        .param("progress", after.progress().name())
                        .param("dueOn", after.dueOn())
                        .param("completedOn", after.completedOn())
                        .param("reportedBy", after.reportedBy())
                        .update()
                == 1;
    }

    /** As {@link #move}, to another agency. */
    boolean pass(Assignment before, Assignment after) {
        return jdbc.sql("""
                        UPDATE assignment
                        SET agency_id = :agency, agency_name = :name, agency_key = :key, version = version + 1
                        WHERE id = :id AND version = :version AND progress = :from
                        """)
                        .param("id", before.id().value())
                        .param("version", before.version())
                        .param("from", before.progress().name())
                        .param("agency", agency(after))
                        .param("name", after.agencyName())
                        .param("key", key(after.agencyName()))
                        .update()
                == 1;
    }

    void remember(Assignment after, Step step, Actor actor, @Nullable String text, Instant now) {
        jdbc.sql("""
                        INSERT INTO assignment_history
                            (assignment_id, at, step, progress, due_on, completed_on, agency_id, agency_name, actor_id,
                             actor_name, text)
                        VALUES (:id, :now, :step, :progress, :dueOn, :completedOn, :agency, :name, :actorId, :actorName, :text)
                        """)
                .param("id", after.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("step", step.name())
                .param("progress", after.progress().name())
                .param("dueOn", after.dueOn())
                .param("completedOn", after.completedOn())
                .param("agency", agency(after))
                .param("name", after.agencyName())
                .param("actorId", actor.id())
                .param("actorName", actor.name())
                .param("text", text)
                .update();
    }

    /** Newest first. */
    List<HistoryEntry> history(TaskId task) {
        return jdbc.sql("""
                        SELECT h.assignment_id, h.at, h.step, h.progress, h.due_on, h.completed_on, h.agency_name, h.actor_name,
                               h.text
                        FROM assignment_history h JOIN assignment a ON a.id = h.assignment_id
                        WHERE a.task_id = :task
                        ORDER BY h.at DESC, h.id DESC
                        """)
                .param("task", task.value())
                .query((row, n) -> new HistoryEntry(
                        new AssignmentId(row.getObject("assignment_id", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Step.valueOf(row.getString("step")),
                        Progress.valueOf(row.getString("progress")),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("completed_on", LocalDate.class),
                        row.getString("agency_name"),
                        row.getString("actor_name"),
                        row.getString("text")))
                .list();
    }

    static String key(String name) {
        String key = CollationKey.of(name);
        return key.length() <= KEY_LENGTH ? key : key.substring(0, KEY_LENGTH);
    }

    private static @Nullable String agency(Assignment assignment) {
        AgencyId agency = assignment.agency();
        return agency == null ? null : agency.value();
    }

    private static Assignment map(ResultSet row, int n) throws SQLException {
        String agency = row.getString("agency_id");
        return new Assignment(
                new AssignmentId(row.getObject("id", UUID.class)),
                new TaskId(row.getObject("task_id", UUID.class)),
                Part.valueOf(row.getString("part")),
                agency == null ? null : new AgencyId(agency),
                row.getString("agency_name"),
                row.getObject("due_on", LocalDate.class),
                Progress.valueOf(row.getString("progress")),
                row.getObject("completed_on", LocalDate.class),
                row.getString("reported_by"),
                row.getInt("version"));
    }
}
