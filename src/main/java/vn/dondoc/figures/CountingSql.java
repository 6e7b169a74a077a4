package vn.dondoc.figures;

import vn.dondoc.tracking.Sight;

/**
 * The one definition of every count, as common table expressions over the dated history. {@code units} has one row for each task, or
 * for each leading assignment; parameters: asOf, start and closing of the period, and those of {@link Sight}.
 *
 * <p>What was completed after the closing day was still in progress on it. A confirmation may come late without making anybody late:
 * timeliness is judged by the day of the result. What was completed before the period began belongs to an earlier one.
 */
final class CountingSql {

    private static final String HELD = """
            WITH standing AS (
                SELECT h.assignment_id, h.progress, h.due_on, h.completed_on, h.agency_name, h.text,
                       ROW_NUMBER() OVER (PARTITION BY h.assignment_id ORDER BY h.at DESC, h.id DESC) AS newest
                FROM assignment_history h
                WHERE h.at <= :asOf
            ),
            known AS (
                SELECT a.id AS assignment_id, a.task_id, a.part, a.agency_key, s.agency_name, s.due_on, s.completed_on,
                       s.text, d.issued_on AS assigned_on,
                       CASE WHEN s.progress IN ('DONE', 'CLOSED') AND s.completed_on <= :closing THEN 'DONE'
                            WHEN s.progress = 'AWAITING_CONFIRMATION' AND s.completed_on <= :closing THEN 'AWAITING'
                            WHEN s.progress IN ('RETURNED', 'NOT_STARTED') THEN s.progress
                            ELSE 'IN_PROGRESS' END AS progress,
                       MAX(CASE WHEN a.part = 'LEAD' THEN 1 ELSE 0 END) OVER (PARTITION BY a.task_id) AS led
                FROM standing s
                    JOIN assignment a ON a.id = s.assignment_id
                    JOIN task t ON t.id = a.task_id
                    JOIN directive d ON d.id = t.directive_id
                WHERE s.newest = 1 AND s.progress <> 'TAKEN_BACK' AND d.issued_on <= :closing AND
            """ + Sight.TASKS + """
            ),
            held AS (
                SELECT assignment_id, task_id, part, agency_key, agency_name, due_on, completed_on, text, assigned_on,
                       progress,
                       CASE WHEN part = 'LEAD' OR led = 0 THEN 1 ELSE 0 END AS leads,
                       CASE WHEN progress IN ('IN_PROGRESS', 'NOT_STARTED') THEN 1 ELSE 0 END AS open_part,
                       CASE WHEN progress IN ('IN_PROGRESS', 'NOT_STARTED') AND due_on < :closing THEN 1 ELSE 0 END AS overdue,
                       CASE WHEN progress = 'DONE' AND completed_on > due_on THEN 1 ELSE 0 END AS late
                FROM known
                WHERE progress <> 'DONE' OR completed_on >= :start OR part = 'LEAD' OR led = 0
            ),
            """;

    private static final String UNITS = """
            grouped AS (
                SELECT UNIT AS unit, task_id, MIN(agency_key) AS agency_key, MIN(agency_name) AS agency_name,
                       STRING_AGG(agency_name, '; ' ORDER BY agency_key) AS agencies,
                       STRING_AGG(text, '; ' ORDER BY agency_key) AS last_said,
                       COALESCE(MIN(CASE WHEN open_part = 1 THEN due_on END), MAX(due_on)) AS due_on,
                       MAX(completed_on) AS completed_on,
                       CASE WHEN COUNT(due_on) = 0 THEN 1 ELSE 0 END AS no_deadline,
                       CASE WHEN MIN(assigned_on) < :start THEN 1 ELSE 0 END AS carried,
                       CASE WHEN MIN(progress) = 'DONE' AND MAX(progress) = 'DONE'
                                THEN CASE WHEN MAX(late) = 1 THEN 'DONE_LATE' ELSE 'DONE_IN_TIME' END
                            WHEN MAX(open_part) = 0
                                THEN CASE WHEN MAX(progress) = 'RETURNED' THEN 'RETURNED' ELSE 'AWAITING_CONFIRMATION' END
                            WHEN MIN(progress) = 'NOT_STARTED' AND MAX(progress) = 'NOT_STARTED'
                                THEN CASE WHEN MAX(overdue) = 1 THEN 'NOT_STARTED_OVERDUE' ELSE 'NOT_STARTED_IN_TIME' END
                            ELSE CASE WHEN MAX(overdue) = 1 THEN 'IN_PROGRESS_OVERDUE' ELSE 'IN_PROGRESS_IN_TIME' END
                       END AS standing
                FROM held
                WHERE leads = 1
                GROUP BY UNIT, task_id
            ),
            units AS (
                SELECT unit, task_id, agency_key, agency_name, agencies, last_said, due_on, completed_on, no_deadline, carried,
                       standing
                FROM grouped
                WHERE standing NOT IN ('DONE_IN_TIME', 'DONE_LATE') OR completed_on >= :start
            )
            """;

    static final String TASKS = HELD + UNITS.replace("UNIT", "task_id");
    static final String ASSIGNMENTS = HELD + UNITS.replace("UNIT", "assignment_id");

    private CountingSql() {}
}
