package vn.dondoc.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;
import vn.dondoc.tracking.AssignmentId;
import vn.dondoc.tracking.Sight;
import vn.dondoc.tracking.TaskId;

/** The red parts of agencies, as the letters about them need them. It lists and counts nothing. */
@Repository
class OverdueParts {

    /** More rows than this make no letter. */
    private static final int MOST = 100;

    private static final String FROM = """
            FROM assignment a JOIN task t ON t.id = a.task_id JOIN directive d ON d.id = t.directive_id
            WHERE a.parent_id IS NULL AND a.progress IN ('NOT_STARTED', 'IN_PROGRESS')
                AND COALESCE(a.red_after, a.due_on) < :today AND
            """ + Sight.TASKS;

    private final JdbcClient jdbc;
    private final Clock clock;

    OverdueParts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The names of the agencies that have any. */
    List<String> agencies(Viewer viewer) {
        return jdbc.sql("SELECT DISTINCT a.agency_name, a.agency_key " + FROM + " ORDER BY a.agency_key, a.agency_name")
                .params(given(viewer))
                .query((row, n) -> row.getString("agency_name"))
                .list();
    }

    List<Letter.About> of(Viewer viewer, String agency) {
        return jdbc.sql("SELECT a.id, a.task_id " + FROM
                        + " AND a.agency_name = :agency ORDER BY a.due_on, a.id FETCH FIRST :most ROWS ONLY")
                .params(given(viewer))
                .param("agency", agency)
                .param("most", MOST)
                .query((row, n) -> new Letter.About(
                        new TaskId(row.getObject("task_id", UUID.class)),
                        new AssignmentId(row.getObject("id", UUID.class))))
                .list();
    }

    private Map<String, Object> given(Viewer viewer) {
        var given = new HashMap<>(Sight.of(viewer));
        given.put("today", LocalDate.now(clock));
        return given;
    }
}
