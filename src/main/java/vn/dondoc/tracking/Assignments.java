package vn.dondoc.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.Actor;
import vn.dondoc.vietnamese.CollationKey;

/** Assignments and their dated history. Whoever asks has found their task first, with his {@code Viewer}. */
@Repository
class Assignments {

    private static final int KEY_LENGTH = 1000;

    private static final String COUNTED = """
            CASE WHEN part = 'SUB' OR progress = 'TAKEN_BACK' THEN NULL
                 WHEN (SELECT t.routine FROM task t WHERE t.id = :task) THEN NULL
                 WHEN part = 'LEAD' THEN 'LEAD'
                 WHEN EXISTS (
                     SELECT 1
                     FROM assignment lead
                     WHERE lead.task_id = :task AND lead.part = 'LEAD' AND lead.progress <> 'TAKEN_BACK') THEN 'COORDINATING'
                 ELSE 'LEAD' END
            """;

    private final JdbcClient jdbc;

    Assignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Assignment> of(TaskId task) {
        return jdbc.sql("""
                        SELECT id, task_id, part, parent_id, content, agency_id, agency_name, assigned_on, due_on, red_after,
                               first_update_by, first_updated_on, updated_on, progress, completed_on, received_on, entered_on,
                               confirmed_on, judged_on, result_number, reported_by, quality, signing, extension, extension_to,
                               extension_by, extensions, version
                        FROM assignment
                        WHERE task_id = :task
                        ORDER BY CASE part WHEN 'LEAD' THEN 0 WHEN 'COORDINATING' THEN 1 ELSE 2 END, position, id
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
                            (id, task_id, part, parent_id, content, position, agency_id, agency_name, agency_key, assigned_on,
                             due_on, red_after, first_update_by, first_updated_on, updated_on, progress, completed_on,
                             received_on, entered_on, confirmed_on, judged_on, done_on, result_number, reported_by, quality, signing,
                             extension, extension_to, extension_by, extensions, turn, late, extended, sort_on, given_on, version)
                        VALUES (:id, :task, :part, :parent, :content, :position, :agency, :name, :key, :assignedOn,
                                :dueOn, :redAfter, :firstUpdateBy, :firstUpdatedOn, :updatedOn, :progress, :completedOn,
                                :receivedOn, :enteredOn, :confirmedOn, :judgedOn, :doneOn, :number, :reportedBy, :quality, :signing,
                                :extension, :extensionTo, :extensionBy, :extensions, :turn, :late, :extended,
                                COALESCE(CAST(:dueOn AS DATE), DATE '9999-12-31'),
                                (SELECT t.assigned_on FROM task t WHERE t.id = :task), :version)
                        """)
                .params(state(assignment))
                .param("task", assignment.taskId().value())
                .param(
                        "parent",
                        assignment.parent() == null ? null : assignment.parent().value())
                .param("content", assignment.content())
                .param("position", position)
                .param("key", key(assignment.agencyName()))
                .param("version", assignment.version())
                .update();
    }

    /** False where somebody else was quicker: the assignment is no longer at {@code before}. */
    boolean move(Assignment before, Assignment after) {
        return jdbc.sql("""
                        UPDATE assignment
                        SET part = :part, agency_id = :agency, agency_name = :name, agency_key = :key,
                            assigned_on = :assignedOn, due_on = :dueOn, red_after = :redAfter,
                            first_update_by = :firstUpdateBy, first_updated_on = :firstUpdatedOn, updated_on = :updatedOn,
                            progress = :progress, completed_on = :completedOn, received_on = :receivedOn,
                            entered_on = :enteredOn, confirmed_on = :confirmedOn, judged_on = :judgedOn,
                            done_on = :doneOn,
                            result_number = :number, reported_by = :reportedBy, quality = :quality, signing = :signing,
                            extension = :extension, extension_to = :extensionTo, extension_by = :extensionBy,
                            extensions = :extensions, turn = :turn, late = :late, extended = :extended,
                            sort_on = COALESCE(CAST(:dueOn AS DATE), DATE '9999-12-31'), version = version + 1
                        WHERE id = :id AND version = :version AND progress = :from
                        """)
                        .params(state(after))
                        .param("key", key(after.agencyName()))
                        .param("version", before.version())
                        .param("from", before.progress().name())
                        .update()
                == 1;
    }

    void remember(Assignment after, Step step, Actor actor, Said said, Instant now) {
        jdbc.sql("""
                        INSERT INTO assignment_history
                            (assignment_id, at, step, part, progress, assigned_on, due_on, red_after, completed_on, received_on,
                             entered_on, confirmed_on, judged_on, result_number, quality, signing, extension, extensions,
                             agency_id, agency_name, actor_id, actor_name, text, reason_type, channel, document_number,
                             document_on, proposed_on, sender)
                        VALUES (:id, :now, :step, :part, :progress, :assignedOn, :dueOn, :redAfter, :completedOn, :receivedOn,
                                :enteredOn, :confirmedOn, :judgedOn, :number, :quality, :signing, :extension, :extensions,
                                :agency, :name, :actorId, :actorName, :text, :type, :channel, :documentNumber, :documentOn,
                                :proposedOn, :sender)
                        """)
                .params(state(after))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("step", step.name())
                .param("actorId", actor.id())
                .param("actorName", actor.name())
                .param("text", said.text())
                .param("type", said.type())
                .param("channel", said.channel())
                .param("documentNumber", said.number())
                .param("documentOn", said.documentOn())
                .param("proposedOn", said.proposed())
                .param("sender", said.sender())
                .update();
    }

    /**
     * Writes anew as what the parts of a task count; see {@link Tasks#sumUp}. Only those that change are touched, so that two people who work on
     * two parts do not wait for each other crosswise.
     */
    void count(TaskId task) {
        jdbc.sql("""
                        UPDATE assignment
                        SET counted = COUNTED
                        WHERE task_id = :task AND counted IS DISTINCT FROM COUNTED
                        """.replace("COUNTED", COUNTED)).param("task", task.value()).update();
    }

    /** Newest first. */
    List<HistoryEntry> history(TaskId task) {
        return jdbc.sql("""
                        SELECT h.id, h.assignment_id, h.at, h.step, h.progress, h.due_on, h.red_after, h.completed_on, h.judged_on,
                               h.signing, h.extension, h.agency_name, h.actor_name, h.text, h.reason_type, h.channel,
                               h.document_number, h.document_on, h.proposed_on, h.sender
                        FROM assignment_history h JOIN assignment a ON a.id = h.assignment_id
                        WHERE a.task_id = :task
                        ORDER BY h.at DESC, h.id DESC
                        """)
                .param("task", task.value())
                .query((row, n) -> new HistoryEntry(
                        row.getLong("id"),
                        new AssignmentId(row.getObject("assignment_id", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Step.valueOf(row.getString("step")),
                        Progress.valueOf(row.getString("progress")),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("red_after", LocalDate.class),
                        row.getObject("completed_on", LocalDate.class),
                        row.getObject("judged_on", LocalDate.class),
                        row.getBoolean("signing"),
                        row.getString("extension") != null,
                        row.getString("agency_name"),
                        row.getString("actor_name"),
                        row.getString("text"),
                        row.getString("reason_type"),
                        row.getString("channel"),
                        row.getString("document_number"),
                        row.getObject("document_on", LocalDate.class),
                        row.getObject("proposed_on", LocalDate.class),
                        row.getString("sender")))
                .list();
    }

    static String key(String name) {
        String key = CollationKey.of(name);
        return key.length() <= KEY_LENGTH ? key : key.substring(0, KEY_LENGTH);
    }

    private static Map<String, @Nullable Object> state(Assignment one) {
        Result result = one.result();
        Pending pending = one.pending();
        AgencyId agency = one.agency();
        Quality quality = result.quality();
        var state = new HashMap<String, @Nullable Object>();
        state.put("id", one.id().value());
        state.put("part", one.part().name());
        state.put("agency", agency == null ? null : agency.value());
        state.put("name", one.agencyName());
        state.put("assignedOn", one.assignedOn());
        state.put("dueOn", one.dueOn());
        state.put("redAfter", one.redAfter());
        state.put("firstUpdateBy", one.firstUpdateBy());
        state.put("firstUpdatedOn", one.firstUpdatedOn());
        state.put("updatedOn", one.updatedOn());
        state.put("progress", one.progress().name());
        state.put("completedOn", result.completedOn());
        state.put("receivedOn", result.receivedOn());
        state.put("enteredOn", result.enteredOn());
        state.put("confirmedOn", result.confirmedOn());
        state.put("judgedOn", result.judgedOn());
        state.put("doneOn", result.judged());
        state.put("number", result.number());
        state.put("reportedBy", result.reportedBy());
        state.put("quality", quality == null ? null : quality.name());
        state.put("signing", one.signing());
        state.put("extension", pending == null ? null : pending.stage().name());
        state.put("extensionTo", pending == null ? null : pending.proposed());
        state.put("extensionBy", pending == null ? null : pending.submitBy());
        state.put("extensions", one.extensions());
        state.put("turn", one.progress().turn());
        state.put("late", one.late());
        state.put("extended", one.extensions() > 0);
        return state;
    }

    private static Assignment map(ResultSet row, int n) throws SQLException {
        String agency = row.getString("agency_id");
        UUID parent = row.getObject("parent_id", UUID.class);
        return new Assignment(
                new AssignmentId(row.getObject("id", UUID.class)),
                new TaskId(row.getObject("task_id", UUID.class)),
                Part.valueOf(row.getString("part")),
                parent == null ? null : new AssignmentId(parent),
                row.getString("content"),
                agency == null ? null : new AgencyId(agency),
                row.getString("agency_name"),
                day(row, "assigned_on"),
                day(row, "due_on"),
                day(row, "red_after"),
                day(row, "first_update_by"),
                day(row, "first_updated_on"),
                day(row, "updated_on"),
                Progress.valueOf(row.getString("progress")),
                result(row),
                row.getBoolean("signing"),
                pending(row),
                row.getInt("extensions"),
                row.getInt("version"));
    }

    private static Result result(ResultSet row) throws SQLException {
        String quality = row.getString("quality");
        return new Result(
                day(row, "completed_on"),
                day(row, "received_on"),
                day(row, "entered_on"),
                day(row, "confirmed_on"),
                day(row, "judged_on"),
                row.getString("result_number"),
                row.getString("reported_by"),
                quality == null ? null : Quality.valueOf(quality));
    }

    private static @Nullable Pending pending(ResultSet row) throws SQLException {
        String stage = row.getString("extension");
        return stage == null
                ? null
                : new Pending(
                        Pending.Stage.valueOf(stage),
                        row.getObject("extension_to", LocalDate.class),
                        day(row, "extension_by"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
