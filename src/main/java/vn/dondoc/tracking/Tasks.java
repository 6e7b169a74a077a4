package vn.dondoc.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.review.TaskKind;
import vn.dondoc.review.TaskTerms;
import vn.dondoc.suggestion.DeadlineJson;
import vn.dondoc.vietnamese.Vietnamese;

/** The tasks of confirmed directives. */
@Repository
public class Tasks {

    private static final String SELECT = """
            SELECT t.id, t.directive_id, t.position, t.content, t.with_deadline, t.must_report, t.quote, t.due_on, t.red_after,
                   t.progress, t.late
            FROM task t JOIN directive d ON d.id = t.directive_id
            """;

    private final JdbcClient jdbc;
    private final Assignments assignments;

    Tasks(JdbcClient jdbc, Assignments assignments) {
        this.jdbc = jdbc;
        this.assignments = assignments;
    }

    public Optional<Task> find(Viewer viewer, TaskId id) {
        return jdbc.sql(SELECT + " WHERE t.id = :id AND " + Sight.tasks(viewer))
                .param("id", id.value())
                .params(Sight.of(viewer))
                .query(this::map)
                .optional();
    }

    /** The tasks of a directive that this viewer may see, in the order of the document. */
    public List<Task> of(Viewer viewer, DirectiveId directive) {
        return jdbc.sql(SELECT + " WHERE t.directive_id = :directive AND " + Sight.tasks(viewer)
                        + " ORDER BY t.position")
                .param("directive", directive.value())
                .params(Sight.of(viewer))
                .query(this::map)
                .list();
    }

    void add(Task task, @Nullable String rule, Deadline deadline) {
        jdbc.sql("""
                        INSERT INTO task
                            (id, directive_id, position, content, with_deadline, must_report, quote, rule, progress, due_on,
                             late, lead_names, lead_key, deadline, assigned_on)
                        VALUES (:id, :directive, :position, :content, :withDeadline, :mustReport, :quote, :rule, :progress,
                                :dueOn, :late, :leadNames, :leadKey, :deadline,
                                (SELECT d.issued_on FROM directive d WHERE d.id = :directive))
                        """)
                .param("id", task.id().value())
                .param("directive", task.directiveId().value())
                .param("position", task.position())
                .param("content", task.content())
                .param("withDeadline", task.withDeadline())
                .param("mustReport", task.mustReport())
                .param("quote", task.quote())
                .param("rule", rule)
                .param("progress", task.progress().name())
                .param("dueOn", task.dueOn())
                .param("late", task.late())
                .param("leadNames", "")
                .param("leadKey", "")
                .param("deadline", DeadlineJson.write(deadline, Deadline.class))
                .update();
    }

    void classify(TaskId id, TaskTerms terms, boolean routine) {
        jdbc.sql("""
                        UPDATE task
                        SET must_submit = :submit, routine = :routine, kind = :kind, tracking_unit = :unit, field = :field
                        WHERE id = :id
                        """)
                .param("id", id.value())
                .param("submit", terms.submit())
                .param("routine", routine)
                .param("kind", terms.kind() == null ? null : terms.kind().name())
                .param("unit", terms.trackedBy().isEmpty() ? null : terms.trackedBy())
                .param("field", terms.field().isEmpty() ? null : terms.field())
                .update();
    }

    /** Who of the Office follows the task up from its first day; null where nobody is named. */
    void followedBy(TaskId id, @Nullable String account) {
        jdbc.sql("UPDATE task SET tracker = :account WHERE id = :id")
                .param("id", id.value())
                .param("account", account)
                .update();
    }

    /** What a person said of the task in the review; what its directive says holds where this says nothing. */
    TaskTerms terms(TaskId id) {
        return jdbc.sql("""
                        SELECT t.kind, t.must_submit, COALESCE(t.tracking_unit, d.tracking_unit) AS tracking_unit,
                               COALESCE(t.field, d.field) AS field
                        FROM task t JOIN directive d ON d.id = t.directive_id
                        WHERE t.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> {
                    String kind = row.getString("kind");
                    return new TaskTerms(
                            kind == null ? null : TaskKind.valueOf(kind),
                            row.getBoolean("must_submit"),
                            Objects.requireNonNullElse(row.getString("tracking_unit"), ""),
                            Objects.requireNonNullElse(row.getString("field"), ""),
                            "",
                            null);
                })
                .single();
    }

    /** The next instance of a series, without assignments yet. */
    void copy(TaskId from, TaskId id, TaskId series, LocalDate occurrence, LocalDate today) {
        jdbc.sql("""
                        INSERT INTO task
                            (id, directive_id, position, content, with_deadline, must_report, quote, rule, progress, due_on, late,
                             lead_names, lead_key, deadline, deadline_kind, must_submit, routine, kind, tracking_unit, field,
                             series_id, occurrence, assigned_on, tracker)
                        SELECT :id, directive_id, position, content, with_deadline, must_report, quote, rule, 'NOT_STARTED',
                               :occurrence, FALSE, '', '', deadline, deadline_kind, must_submit, routine, kind, tracking_unit, field,
                               :series, :occurrence, :today, tracker
                        FROM task
                        WHERE id = :from
                        """)
                .param("id", id.value())
                .param("from", from.value())
                .param("series", series.value())
                .param("occurrence", occurrence)
                .param("today", today)
                .update();
    }

    /** The deadline in the form the document gave it; empty for tasks entered before that was kept. */
    Optional<Deadline> deadline(TaskId id) {
        return jdbc.sql("""
                        SELECT deadline
                        FROM task
                        WHERE id = :id AND deadline IS NOT NULL
                        """)
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(json -> DeadlineJson.read(json, Deadline.class));
    }

    /** Writes anew what the task sums up of its assignments; to be called in the transaction that changed one. */
    void sumUp(TaskId id) {
        List<Assignment> all = assignments.of(id);
        List<Assignment> leads = leading(all);
        String names = leads.stream().map(Assignment::agencyName).collect(Collectors.joining("; "));
        Progress progress =
                Progress.together(leads.stream().map(Assignment::progress).toList());
        LocalDate dueOn = next(leads, Assignment::dueOn).orElse(null);
        jdbc.sql("""
                        UPDATE task
                        SET progress = :progress, due_on = :dueOn, red_after = :redAfter, late = :late, lead_names = :names,
                            lead_key = :key, words = :words, done_on = :doneOn, extended = :extended, turn = :turn,
                            sort_on = COALESCE(CAST(:dueOn AS DATE), DATE '9999-12-31'), last_done = :lastDone,
                            moved_at = (
                                SELECT MAX(h.at)
                                FROM assignment_history h JOIN assignment a ON a.id = h.assignment_id
                                WHERE a.task_id = :id),
                            of_field = COALESCE(field, (SELECT d.field FROM directive d WHERE d.id = task.directive_id), ''),
                            of_signer = COALESCE((
                                SELECT SUBSTRING(d.signer FROM 1 FOR 400)
                                FROM directive d
                                WHERE d.id = task.directive_id), '')
                        WHERE id = :id
                        """)
                .param("id", id.value())
                .param("progress", progress.name())
                .param("dueOn", dueOn)
                .param(
                        "redAfter",
                        next(leads, one -> one.redAfter() == null ? one.dueOn() : one.redAfter())
                                .orElse(null))
                .param("late", leads.stream().anyMatch(Assignment::late))
                .param("names", names)
                .param("key", Assignments.key(names))
                .param("words", words(id, all))
                .param("doneOn", last(leads).orElse(null))
                .param("extended", leads.stream().anyMatch(one -> one.extensions() > 0))
                .param("turn", progress.turn())
                .param(
                        "lastDone",
                        last(all.stream().filter(one -> one.part() != Part.SUB).toList())
                                .orElse(null))
                .update();
        assignments.count(id);
    }

    /** What a list is searched by, without diacritics. */
    private String words(TaskId id, List<Assignment> all) {
        String said = jdbc.sql("""
                        SELECT t.content, d.number, d.subject
                        FROM task t JOIN directive d ON d.id = t.directive_id
                        WHERE t.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) ->
                        String.join(" ", row.getString("content"), row.getString("number"), row.getString("subject")))
                .single();
        return Vietnamese.fold(
                said + " " + all.stream().map(Assignment::agencyName).collect(Collectors.joining(" ")));
    }

    /** Who leads the task now; where nobody does, everybody who was given a part in it. */
    private static List<Assignment> leading(List<Assignment> all) {
        List<Assignment> given =
                all.stream().filter(one -> one.part() != Part.SUB).toList();
        List<Assignment> held = given.stream()
                .filter(one -> one.progress() != Progress.TAKEN_BACK)
                .toList();
        List<Assignment> leading =
                held.stream().filter(one -> one.part() == Part.LEAD).toList();
        return !leading.isEmpty() ? leading : held.isEmpty() ? given : held;
    }

    private static Optional<LocalDate> last(List<Assignment> leads) {
        return leads.stream()
                .map(one -> one.result().judged())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** The day that is due next; where nothing is left to do, the last one there was. */
    private static Optional<LocalDate> next(List<Assignment> leads, Function<Assignment, @Nullable LocalDate> day) {
        boolean open = leads.stream().anyMatch(one -> one.progress().open());
        var days = leads.stream()
                .filter(one -> !open || one.progress().open())
                .map(day)
                .filter(Objects::nonNull);
        return open ? days.min(Comparator.naturalOrder()) : days.max(Comparator.naturalOrder());
    }

    private Task map(ResultSet row, int n) throws SQLException {
        var id = new TaskId(row.getObject("id", UUID.class));
        return new Task(
                id,
                new DirectiveId(row.getObject("directive_id", UUID.class)),
                row.getInt("position"),
                row.getString("content"),
                row.getBoolean("with_deadline"),
                row.getBoolean("must_report"),
                row.getString("quote"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("red_after", LocalDate.class),
                Progress.valueOf(row.getString("progress")),
                row.getBoolean("late"),
                assignments.of(id));
    }
}
