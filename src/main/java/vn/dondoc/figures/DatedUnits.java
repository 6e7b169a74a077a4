package vn.dondoc.figures;

/**
 * The units as they were known at an instant, as SQL that names them {@code units}. Of a task that has not moved since, and of which nothing was
 * completed after the closing day, they are what it sums up today; of the others, what its history says.
 */
final class DatedUnits {

    /** What has to be looked up in the history, and the newest row of each part by that instant. */
    private static final String MOVED = """
            WITH moved AS (
                SELECT m.id AS task_id FROM task m WHERE m.moved_at > :known
                UNION
                SELECT m.id AS task_id FROM task m WHERE m.moved_at IS NULL
                UNION
                SELECT m.id AS task_id FROM task m WHERE m.last_done > :closing
            ),
            dated AS (
                SELECT h.assignment_id, a.task_id, a.part, a.position, a.agency_key, h.progress, h.due_on, h.red_after,
                       COALESCE(h.judged_on, h.completed_on) AS done_on, h.extensions, h.agency_name, h.text,
                       ROW_NUMBER() OVER (PARTITION BY h.assignment_id ORDER BY h.at DESC, h.id DESC) AS newest
                FROM moved
                    JOIN assignment a ON a.task_id = moved.task_id
                    JOIN assignment_history h ON h.assignment_id = a.id
                WHERE h.at <= :known AND a.part <> 'SUB'
            ),
            known AS (
                SELECT s.assignment_id, s.task_id, s.agency_key, s.agency_name, s.position, s.due_on,
                       COALESCE(s.red_after, s.due_on) AS red_after, s.done_on, s.extensions, s.text, t.assigned_on, s.part,
                       CASE WHEN s.progress IN ('DONE', 'CLOSED') AND COALESCE(s.done_on, :closing) <= :closing THEN 'DONE'
                            WHEN s.progress = 'AWAITING_CONFIRMATION' AND s.done_on <= :closing THEN 'AWAITING_CONFIRMATION'
                            WHEN s.progress IN ('RETURNED', 'NOT_STARTED') THEN s.progress
                            ELSE 'IN_PROGRESS' END AS progress,
                       MAX(CASE WHEN s.part = 'LEAD' THEN 1 ELSE 0 END) OVER (PARTITION BY s.task_id) AS led
                FROM dated s JOIN task t ON t.id = s.task_id DIRECTIVE
                WHERE s.newest = 1 AND s.progress <> 'TAKEN_BACK' AND t.assigned_on <= :closing AND NOT t.routine AND SIGHT
            ),
            parts AS (
                SELECT assignment_id, task_id, agency_key, agency_name, position, due_on, red_after, done_on, extensions, text,
                       assigned_on, progress,
                       CASE WHEN part = 'LEAD' OR led = 0 THEN 1 ELSE 0 END AS leads,
                       CASE WHEN progress IN ('IN_PROGRESS', 'NOT_STARTED') THEN 1 ELSE 0 END AS open_part,
                       CASE WHEN progress = 'DONE' AND done_on > due_on THEN 1 ELSE 0 END AS late
                FROM known
            ),
            grouped AS (
                SELECT KEY AS id, task_id, MIN(agency_key) AS agency_key, MIN(agency_name) AS agency_name,
                       STRING_AGG(agency_name, '; ' ORDER BY position, assignment_id) AS agencies,
                       STRING_AGG(text, '; ' ORDER BY agency_key) AS last_said,
                       CASE WHEN MAX(open_part) = 1 THEN MIN(CASE WHEN open_part = 1 THEN due_on END) ELSE MAX(due_on) END AS due_on,
                       CASE WHEN MAX(open_part) = 1 THEN MIN(CASE WHEN open_part = 1 THEN red_after END) ELSE MAX(red_after) END AS red_after,
                       MAX(done_on) AS done_on, MIN(assigned_on) AS assigned_on, MAX(late) AS late, MAX(extensions) AS extensions,
                       CASE WHEN MIN(progress) = MAX(progress) THEN MIN(progress)
                            WHEN MAX(open_part) = 1 THEN 'IN_PROGRESS'
                            WHEN MAX(progress) = 'RETURNED' THEN 'RETURNED'
                            ELSE 'AWAITING_CONFIRMATION' END AS progress
                FROM parts
                WHERE leads = LEADS
                GROUP BY KEY, task_id
            ),
            units AS (
                SELECT id, task_id, agency_key, agency_name, agencies, last_said, TRUE AS moved, due_on, red_after, done_on,
                       assigned_on, late = 1 AS late, extensions > 0 AS extended, progress,
                       CASE progress WHEN 'DONE' THEN 2 WHEN 'RETURNED' THEN 1 WHEN 'AWAITING_CONFIRMATION' THEN 1 ELSE 0 END
                           AS turn,
                       COALESCE(due_on, DATE '9999-12-31') AS sort_on
                FROM grouped
                WHERE progress <> 'DONE' OR done_on >= :start
            """;

    private static final String STOOD =
            " AND t.moved_at <= :known AND COALESCE(t.last_done, :closing) <= :closing AND t.assigned_on <= :closing"
                    + " AND NOT t.routine AND SIGHT";

    private static final String TASKS = """
                UNION ALL
                SELECT t.id, t.id AS task_id, t.lead_key AS agency_key, t.lead_names AS agency_name, t.lead_names AS agencies,
                       CAST(NULL AS VARCHAR(1)) AS last_said, FALSE AS moved, t.due_on, t.red_after, t.done_on, t.assigned_on,
                       t.late, t.extended, CASE WHEN t.progress = 'CLOSED' THEN 'DONE' ELSE t.progress END AS progress, t.turn,
                       t.sort_on
                FROM task t DIRECTIVE
                WHERE
            """;

    private static final String PARTS = """
                UNION ALL
                SELECT a.id, a.task_id, a.agency_key, a.agency_name, a.agency_name AS agencies,
                       CAST(NULL AS VARCHAR(1)) AS last_said, FALSE AS moved, a.due_on, a.red_after, a.done_on,
                       a.given_on AS assigned_on, a.late, a.extended,
                       CASE WHEN a.progress = 'CLOSED' THEN 'DONE' ELSE a.progress END AS progress, a.turn, a.sort_on
                FROM assignment a JOIN task t ON t.id = a.task_id DIRECTIVE
                WHERE a.counted = 'COUNTED' AND
            """;

    private DatedUnits() {}

    static String of(Unit unit, String sight) {
        boolean tasks = unit == Unit.TASKS;
        String still = tasks ? TASKS : PARTS.replace("COUNTED", CountingSql.counted(unit));
        String alias = tasks ? "t." : "a.";
        return (MOVED
                        + still + alias + "turn < 2" + STOOD
                        + still + alias + "turn = 2 AND " + alias + "done_on >= :start" + STOOD + ") ")
                .replace("KEY", tasks ? "task_id" : "assignment_id")
                .replace("LEADS", unit == Unit.COORDINATING ? "0" : "1")
                .replace("DIRECTIVE", CountingSql.directiveOf(sight))
                .replace("SIGHT", sight);
    }
}
