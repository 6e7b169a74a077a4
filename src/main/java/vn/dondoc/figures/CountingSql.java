package vn.dondoc.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.dondoc.access.Viewer;
import vn.dondoc.tracking.Sight;
import vn.dondoc.vietnamese.Vietnamese;

/**
 * The one definition of what counts, as SQL with a row {@code u} for each unit: over the dated history for a cut in the past, over what
 * every step sums up for a cut of now. A test holds that both are the same.
 *
 * <p>What was completed after the closing day was still in progress on it. A confirmation may come late without making anybody late:
 * timeliness is judged by the day of the result. What was completed before the period began belongs to an earlier one.
 */
record CountingSql(String with, String from, String where, boolean stored, boolean ever) {

    /** A task that is open, or was finished since the period began. */
    private static final String LIVE = "t.turn < 3 AND (t.turn < 2 OR t.done_on >= :start)";

    private static final Pattern DIRECTIVE = Pattern.compile("\\bd\\.");
    private static final Pattern TASK = Pattern.compile("\\bt\\.");
    private static final String OF_DIRECTIVE = " JOIN directive d ON d.id = t.directive_id";

    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    /** Every assignment as it was last known. */
    private static final String THEN = """
            WITH dated AS (
                SELECT h.assignment_id, h.progress, h.due_on, h.red_after, COALESCE(h.judged_on, h.completed_on) AS done_on,
                       h.extensions, h.agency_name, h.text,
                       ROW_NUMBER() OVER (PARTITION BY h.assignment_id ORDER BY h.at DESC, h.id DESC) AS newest
                FROM assignment_history h
                WHERE h.at <= :known
            ),
            standing AS (
                SELECT s.assignment_id, a.task_id, a.part, a.agency_key, s.agency_name, s.due_on, s.red_after, s.done_on, s.progress,
                       s.extensions, s.text
                FROM dated s JOIN assignment a ON a.id = s.assignment_id
                WHERE s.newest = 1 AND a.part <> 'SUB'
            ),
            """;

    /** Parts as they stand need no grouping: each is its own unit. */
    private static final String NOW = """
                SELECT a.id, a.task_id, a.agency_key, a.agency_name, a.agency_name AS agencies,
                       CAST(NULL AS VARCHAR(1)) AS last_said, a.due_on, a.red_after,
                       a.done_on, t.assigned_on,
                       CASE WHEN a.progress IN ('DONE', 'CLOSED') AND a.done_on > a.due_on THEN TRUE ELSE FALSE END AS late,
                       a.extensions > 0 AS extended,
                       CASE WHEN a.progress = 'CLOSED' THEN 'DONE' ELSE a.progress END AS progress,
                       CASE WHEN a.progress IN ('DONE', 'CLOSED') THEN 2
                            WHEN a.progress IN ('RETURNED', 'AWAITING_CONFIRMATION') THEN 1 ELSE 0 END AS turn,
                       COALESCE(a.due_on, DATE '9999-12-31') AS sort_on
                FROM assignment a JOIN task t ON t.id = a.task_id DIRECTIVE
                WHERE a.part <> 'SUB' AND t.assigned_on <= :closing AND NOT t.routine AND (WHO) AND SIGHT AND
            """;

    /** Apart for what is still open and what was finished since, so that each is found by an index. */
    private static final String NOW_UNITS = "WITH units AS (" + NOW
            + " a.progress IN ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CONFIRMATION', 'RETURNED') UNION ALL " + NOW
            + " COALESCE(a.progress, '') IN ('DONE', 'CLOSED') AND a.done_on >= :start) ";

    private static final String LED = """
            EXISTS (SELECT 1 FROM assignment l WHERE l.task_id = a.task_id AND l.part = 'LEAD' AND l.progress <> 'TAKEN_BACK')
            """;

    private static final String PARTS = """
            known AS (
                SELECT s.assignment_id, s.task_id, s.agency_key, s.agency_name, s.due_on,
                       COALESCE(s.red_after, s.due_on) AS red_after, s.done_on, s.extensions, s.text, d.issued_on AS assigned_on,
                       s.part,
                       CASE WHEN s.progress IN ('DONE', 'CLOSED') AND s.done_on <= :closing THEN 'DONE'
                            WHEN s.progress = 'AWAITING_CONFIRMATION' AND s.done_on <= :closing THEN 'AWAITING_CONFIRMATION'
                            WHEN s.progress IN ('RETURNED', 'NOT_STARTED') THEN s.progress
                            ELSE 'IN_PROGRESS' END AS progress,
                       MAX(CASE WHEN s.part = 'LEAD' THEN 1 ELSE 0 END) OVER (PARTITION BY s.task_id) AS led
                FROM standing s
                    JOIN task t ON t.id = s.task_id
                    JOIN directive d ON d.id = t.directive_id
                WHERE s.progress <> 'TAKEN_BACK' AND d.issued_on <= :closing AND NOT t.routine AND SIGHT
            ),
            parts AS (
                SELECT assignment_id, task_id, agency_key, agency_name, due_on, red_after, done_on, extensions, text, assigned_on,
                       progress,
                       CASE WHEN part = 'LEAD' OR led = 0 THEN 1 ELSE 0 END AS leads,
                       CASE WHEN progress IN ('IN_PROGRESS', 'NOT_STARTED') THEN 1 ELSE 0 END AS open_part,
                       CASE WHEN progress = 'DONE' AND done_on > due_on THEN 1 ELSE 0 END AS late
                FROM known
            ),
            """;

    private static final String UNITS = """
            grouped AS (
                SELECT KEY AS id, task_id, MIN(agency_key) AS agency_key, MIN(agency_name) AS agency_name,
                       STRING_AGG(agency_name, '; ' ORDER BY agency_key) AS agencies,
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
                SELECT id, task_id, agency_key, agency_name, agencies, last_said, due_on, red_after, done_on, assigned_on,
                       late = 1 AS late, extensions > 0 AS extended, progress,
                       CASE progress WHEN 'DONE' THEN 2 WHEN 'RETURNED' THEN 1 WHEN 'AWAITING_CONFIRMATION' THEN 1 ELSE 0 END
                           AS turn,
                       COALESCE(due_on, DATE '9999-12-31') AS sort_on
                FROM grouped
                WHERE progress <> 'DONE' OR done_on >= :start
            )
            """;

    static CountingSql of(Viewer viewer, Cut cut) {
        String sight = Sight.tasks(viewer);
        boolean now = cut.asOf() == null;
        if (now && cut.unit() == Unit.TASKS) {
            return new CountingSql(
                    "",
                    "FROM task t",
                    "LIVE AND t.assigned_on <= :closing AND NOT t.routine AND " + sight,
                    true,
                    cut.isEver());
        }
        String units = UNITS.replace("KEY", cut.unit() == Unit.TASKS ? "task_id" : "assignment_id")
                .replace("LEADS", cut.unit() == Unit.COORDINATING ? "0" : "1");
        String who = cut.unit() == Unit.COORDINATING
                ? "a.part = 'COORDINATING' AND " + LED
                : "a.part = 'LEAD' OR NOT " + LED;
        return new CountingSql(
                (now ? NOW_UNITS.replace("WHO", who) : THEN + PARTS + units)
                        .replace("DIRECTIVE", DIRECTIVE.matcher(sight).find() ? OF_DIRECTIVE : "")
                        .replace("SIGHT", sight),
                "FROM units u",
                "TRUE",
                false,
                cut.isEver());
    }

    /** The rows of a filter in an order: from what they come, and their conditions. */
    String rows(Filter filter, Order order, String asked) {
        Integer turn = filter.measure().turn();
        boolean byTurn = order == Order.URGENCY || !ever;
        return fromWhere(order.lead(where(filter).replace("LIVE", turn != null && byTurn ? live(turn) : LIVE)), asked);
    }

    /**
     * As {@link Order#clause}. Where only what was finished since a day is listed, it is found by that day and then put in order; a
     * database that sees an index of that order would go through everything that was ever finished.
     */
    String orderBy(Filter filter, Order order) {
        Integer turn = filter.measure().turn();
        boolean byDay = stored && !ever && order == Order.URGENCY && turn != null && turn == 2;
        return named(" ORDER BY " + (byDay ? order.clause().replace("u.turn", "u.turn + 0") : order.clause()));
    }

    /** The rows that {@code count} counts. */
    String rows(Filter filter) {
        return rows(filter, Order.URGENCY, "");
    }

    /** The same rows in parts that share none, each of which an index finds, for {@code asked} to be read of them. */
    List<String> parts(Filter filter, String asked) {
        Integer turn = filter.measure().turn();
        List<String> lives = turn != null ? List.of(live(turn)) : ever ? List.of(LIVE) : List.of("t.turn < 2", live(2));
        return (stored ? lives : List.of("TRUE"))
                .stream()
                        .map(live -> fromWhere(where(filter).replace("LIVE", live), asked))
                        .toList();
    }

    /** Some of the rows, by their numbers. */
    static String among() {
        return "FROM task t WHERE t.id IN (:ids)";
    }

    /** The same rows for a database that shall go through all of them and through no index: for words that few rows have. */
    String scanned(Filter filter) {
        return fromWhere(
                where(filter)
                        .replace(" AND t.assigned_on <= :closing", "")
                        .replace(
                                "LIVE",
                                "(CASE WHEN %s AND t.assigned_on <= :closing THEN 1 ELSE 0 END) = 1".formatted(LIVE)),
                "");
    }

    /** A task and its directive are looked at only where something is asked of them. */
    private String fromWhere(String conditions, String asked) {
        String used = asked + " " + conditions;
        boolean ofDirective = DIRECTIVE.matcher(used).find();
        boolean ofTask = !stored && (ofDirective || TASK.matcher(used).find());
        return from + (ofTask ? " JOIN task t ON t.id = u.task_id" : "") + (ofDirective ? OF_DIRECTIVE : "") + " WHERE "
                + conditions;
    }

    private String live(int turn) {
        return "t.turn = " + turn + (turn < 2 ? "" : ever ? " AND t.done_on IS NOT NULL" : " AND t.done_on >= :start");
    }

    /** The conditions of a filter, in the names of this source. */
    private String where(Filter filter) {
        var all = new StringBuilder(where + " AND (" + filter.measure().condition() + ")");
        filter.axes()
                .keySet()
                .forEach(axis -> all.append(" AND ")
                        .append(axis.key())
                        .append(" = :axis")
                        .append(axis.ordinal()));
        if (filter.agencyName() != null) {
            all.append("""
                     AND t.id IN (SELECT part.task_id FROM assignment part
                                  WHERE part.agency_name = :agencyName AND part.progress <> 'TAKEN_BACK')""");
        }
        if (filter.agency() != null) {
            all.append("""
                     AND t.id IN (SELECT part.task_id FROM assignment part
                                  WHERE part.agency_id = :agency AND part.progress <> 'TAKEN_BACK')""");
        }
        for (int i = 0; i < words(filter).length; i++) {
            all.append(" AND t.words LIKE :word").append(i).append(" ESCAPE '!'");
        }
        if (filter.tracker() != null) {
            all.append(" AND t.tracker = :tracker");
        }
        if (filter.fields() != null) {
            all.append(filter.fields().isEmpty() ? " AND FALSE" : " AND COALESCE(t.field, d.field) IN (:ofFields)");
        }
        return named(all.toString());
    }

    String named(String expression) {
        return stored ? expression.replace("u.agency_key", "t.lead_key").replace("u.", "t.") : expression;
    }

    static Map<String, Object> parameters(Viewer viewer, Cut cut, Filter filter, LocalDate soonBy) {
        var parameters = new HashMap<>(Sight.of(viewer));
        Instant asOf = cut.asOf();
        parameters.put(
                "known", asOf == null ? FAR.atStartOfDay().atOffset(ZoneOffset.UTC) : asOf.atOffset(ZoneOffset.UTC));
        parameters.put("start", cut.period().from());
        parameters.put("closing", cut.closing());
        parameters.put("soonBy", soonBy);
        filter.axes().forEach((axis, value) -> parameters.put("axis" + axis.ordinal(), value));
        if (filter.agencyName() != null) {
            parameters.put("agencyName", filter.agencyName());
        }
        if (filter.agency() != null) {
            parameters.put("agency", filter.agency().value());
        }
        String[] words = words(filter);
        for (int i = 0; i < words.length; i++) {
            parameters.put("word" + i, "%" + words[i].replaceAll("([!%_])", "!$1") + "%");
        }
        if (filter.tracker() != null) {
            parameters.put("tracker", filter.tracker());
        }
        if (filter.fields() != null) {
            parameters.put("ofFields", filter.fields());
        }
        return parameters;
    }

    private static String[] words(Filter filter) {
        String words = filter.words();
        return words == null ? new String[0] : Vietnamese.fold(words).strip().split("\\s+");
    }
}
