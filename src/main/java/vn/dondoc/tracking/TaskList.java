package vn.dondoc.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;
import vn.dondoc.suggestion.Urgency;

/** Finds the tasks that a list shows. */
@Repository
class TaskList {

    private final JdbcClient jdbc;

    TaskList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TaskLine> page(Viewer viewer, TaskFilter filter, Today today) {
        return lines(viewer, filter, today, filter.offset(), TaskFilter.PAGE_SIZE);
    }

    /** All of them, for a file. */
    List<TaskLine> all(Viewer viewer, TaskFilter filter, Today today) {
        return lines(viewer, filter, today, 0, Integer.MAX_VALUE);
    }

    int count(Viewer viewer, TaskFilter filter, Today today) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM task t JOIN directive d ON d.id = t.directive_id
                        WHERE
                        """ + Sight.TASKS + filter.where())
                .params(parameters(viewer, filter, today))
                .query(Integer.class)
                .single();
    }

    /** The bodies that have a part in a task this viewer sees, in Vietnamese order. */
    List<String> agencies(Viewer viewer) {
        return jdbc.sql("""
                        SELECT DISTINCT a.agency_name, a.agency_key
                        FROM assignment a JOIN task t ON t.id = a.task_id JOIN directive d ON d.id = t.directive_id
                        WHERE
                        """ + Sight.TASKS + " ORDER BY a.agency_key, a.agency_name")
                .params(Sight.of(viewer))
                .query((row, n) -> row.getString("agency_name"))
                .list();
    }

    private List<TaskLine> lines(Viewer viewer, TaskFilter filter, Today today, int offset, int limit) {
        return jdbc.sql("""
                        SELECT t.id, t.directive_id, d.number, d.issued_on, d.urgency, t.content, t.lead_names, t.due_on,
                               t.red_after, t.progress, t.late
                        FROM task t JOIN directive d ON d.id = t.directive_id
                        WHERE
                        """ + Sight.TASKS + filter.where() + " ORDER BY "
                        + filter.order().clause() + " OFFSET :offset ROWS FETCH FIRST :limit ROWS ONLY")
                .params(parameters(viewer, filter, today))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> line(row, today))
                .list();
    }

    private static Map<String, Object> parameters(Viewer viewer, TaskFilter filter, Today today) {
        var parameters = new HashMap<>(Sight.of(viewer));
        parameters.put("today", today.day());
        parameters.put("soonBy", today.soonBy());
        if (filter.agency() != null) {
            parameters.put("agency", filter.agency());
        }
        return parameters;
    }

    private static TaskLine line(ResultSet row, Today today) throws SQLException {
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        return new TaskLine(
                new TaskId(row.getObject("id", UUID.class)),
                new DirectiveId(row.getObject("directive_id", UUID.class)),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("content"),
                row.getString("lead_names"),
                dueOn,
                Situation.of(
                        Progress.valueOf(row.getString("progress")),
                        dueOn,
                        row.getObject("red_after", LocalDate.class),
                        row.getBoolean("late"),
                        today));
    }
}
