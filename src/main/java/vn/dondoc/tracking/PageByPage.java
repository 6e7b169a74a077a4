package vn.dondoc.tracking;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;

/** Directives and tasks in the order in which they were registered, page by page: what comes later stands further on. */
@Repository
public class PageByPage {

    /** The last row of a page, after which the next begins. */
    public record Mark(Instant at, UUID id) {}

    /** A row with its own mark. */
    public record Row<T>(Mark mark, T what) {}

    private final JdbcClient jdbc;
    private final Directives directives;
    private final Tasks tasks;
    private final Assignments assignments;

    PageByPage(JdbcClient jdbc, Directives directives, Tasks tasks, Assignments assignments) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.tasks = tasks;
        this.assignments = assignments;
    }

    public List<Row<Directive>> directives(Viewer viewer, @Nullable Mark after, int limit) {
        return rows(
                viewer,
                "SELECT d.id, d.registered_at FROM directive d WHERE " + Sight.directives(viewer),
                "d.id",
                after,
                limit,
                id -> directives.find(viewer, new DirectiveId(id)));
    }

    /** {@code progress} is null for any. */
    public List<Row<Task>> tasks(Viewer viewer, @Nullable Progress progress, @Nullable Mark after, int limit) {
        String only = progress == null ? "" : " AND t.progress = '" + progress.name() + "'";
        return rows(
                viewer,
                "SELECT t.id, d.registered_at FROM task t JOIN directive d ON d.id = t.directive_id WHERE "
                        + Sight.tasks(viewer) + only,
                "t.id",
                after,
                limit,
                id -> tasks.find(viewer, new TaskId(id)));
    }

    private <T> List<Row<T>> rows(
            Viewer viewer,
            String select,
            String id,
            @Nullable Mark after,
            int limit,
            Function<UUID, Optional<T>> read) {
        Map<String, Object> given = new HashMap<>(Sight.of(viewer));
        given.put("limit", limit);
        String beyond = "";
        if (after != null) {
            given.put("at", after.at().atOffset(ZoneOffset.UTC));
            given.put("after", after.id());
            beyond = " AND (d.registered_at > :at OR d.registered_at = :at AND %s > :after)".formatted(id);
        }
        return jdbc
                .sql(select + beyond + " ORDER BY d.registered_at, " + id + " FETCH FIRST :limit ROWS ONLY")
                .params(given)
                .query((row, n) -> new Mark(
                        row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                        row.getObject("id", UUID.class)))
                .list()
                .stream()
                .flatMap(mark -> read.apply(mark.id()).map(what -> new Row<>(mark, what)).stream())
                .toList();
    }

    /** What happened to a task; empty where this viewer does not see it. */
    public Optional<List<HistoryEntry>> history(Viewer viewer, TaskId task) {
        return tasks.find(viewer, task).map(found -> assignments.history(found.id()));
    }

    public Optional<Assignment> part(Viewer viewer, AssignmentId id) {
        return assignments.taskOf(id).flatMap(task -> tasks.find(viewer, task)).flatMap(task -> task.assignment(id));
    }
}
