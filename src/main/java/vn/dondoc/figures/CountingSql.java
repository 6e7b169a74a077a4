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
 * The one definition of what counts, as SQL with a row {@code u} for each unit: over what every step sums up for a cut of now, over the
 * dated history for what has moved since a cut in the past. A test holds that both are the same.
 *
 * <p>What was completed after the closing day was still in progress on it. A confirmation may come late without making anybody late:
 * timeliness is judged by the day of the result. What was completed before the period began belongs to an earlier one.
 */
record CountingSql(Source source, String with, String where, boolean ever) {

    /** Where the rows come from, and what {@code u} is called there. */
    enum Source {
        TASKS("task t", "t."),
        PARTS("assignment a", "a."),
        DATED("units u", "u.");

        private final String table;
        private final String alias;

        Source(String table, String alias) {
            this.table = table;
            this.alias = alias;
        }

        private String named(String expression) {
            String own = switch (this) {
                case TASKS -> expression.replace("u.agency_key", "t.lead_key");
                case PARTS -> expression.replace("u.assigned_on", "a.given_on");
                case DATED -> expression;
            };
            return own.replace("u.", alias);
        }
    }

    /** A unit that is open, or was finished since the period began. */
    private static final String LIVE = "u.turn < 3 AND (u.turn < 2 OR u.done_on >= :start)";

    private static final Pattern DIRECTIVE = Pattern.compile("\\bd\\.");
    private static final Pattern TASK = Pattern.compile("\\bt\\.");
    private static final String OF_DIRECTIVE = " JOIN directive d ON d.id = t.directive_id";

    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    static CountingSql of(Viewer viewer, Cut cut) {
        String sight = Sight.tasks(viewer);
        if (cut.asOf() != null) {
            return new CountingSql(Source.DATED, DatedUnits.of(cut.unit(), sight), "TRUE", cut.isEver());
        }
        return switch (cut.unit()) {
            case TASKS ->
                new CountingSql(
                        Source.TASKS,
                        "",
                        "LIVE AND u.assigned_on <= :closing AND NOT t.routine AND " + sight,
                        cut.isEver());
            case ASSIGNMENTS, COORDINATING ->
                new CountingSql(
                        Source.PARTS,
                        "",
                        "LIVE AND u.assigned_on <= :closing AND a.counted = '" + counted(cut.unit()) + "' AND " + sight,
                        cut.isEver());
        };
    }

    /** How a part that this unit counts is marked. */
    static String counted(Unit unit) {
        return unit == Unit.COORDINATING ? "COORDINATING" : "LEAD";
    }

    /** Whether the rows are found in the order of an index, and one by one by their id. */
    boolean stored() {
        return source != Source.DATED;
    }

    /** The rows of a filter in an order: from what they come, and their conditions. */
    String rows(Filter filter, Order order, String asked) {
        Integer turn = filter.measure().turn();
        boolean byTurn = order == Order.URGENCY || !ever;
        return fromWhere(order.lead(where(filter).replace("LIVE", turn != null && byTurn ? live(turn) : LIVE)), asked);
    }

    /**
     * As {@link Order#clause}. Where only what was finished since a day is listed, it is found by that day and then put in order; a
     * database that sees an index of that order would go through everything that was ever finished. Where one signer or field is asked
     * for, he stands first, as in the index of his tasks, or H2 would sort them all.
     */
    String orderBy(Filter filter, Order order) {
        Integer turn = filter.measure().turn();
        boolean byDay = stored() && !ever && order == Order.URGENCY && turn != null && turn == 2;
        if (byDay) {
            return named(" ORDER BY " + order.clause().replace("u.turn", "u.turn + 0"));
        }
        boolean indexed = source == Source.TASKS && order == Order.URGENCY;
        String same = filter.axes().keySet().stream()
                .filter(axis -> indexed && (axis == Axis.LEADER || axis == Axis.FIELD))
                .findFirst()
                .map(axis -> axis.key() + ", ")
                .orElse("");
        return named(" ORDER BY " + same + order.clause());
    }

    /** The rows that {@code count} counts. */
    String rows(Filter filter) {
        return rows(filter, Order.URGENCY, "");
    }

    /** The same rows in parts that share none, each of which an index finds, for {@code asked} to be read of them. */
    List<String> parts(Filter filter, String asked) {
        Integer turn = filter.measure().turn();
        List<String> lives = turn != null ? List.of(live(turn)) : ever ? List.of(LIVE) : List.of("u.turn < 2", live(2));
        return (stored() ? lives : List.of("TRUE"))
                .stream()
                        .map(live -> fromWhere(where(filter).replace("LIVE", live), asked))
                        .toList();
    }

    /** Some of the rows by their ids, with all that may be asked of them. */
    String among() {
        return joined(true, true) + " WHERE " + named("u.id") + " IN (:ids)";
    }

    /** All that may be asked of the rows whose ids stand in that column. */
    String behind(String ids) {
        return "JOIN " + joined(true, true).replaceFirst("^FROM (\\w+ \\w+)", "$1 ON " + named("u.id") + " = " + ids);
    }

    /** The same rows for a database that shall go through all of them and through no index: for words that few rows have. */
    String scanned(Filter filter) {
        return fromWhere(
                where(filter)
                        .replace(" AND u.assigned_on <= :closing", "")
                        .replace(
                                "LIVE",
                                "(CASE WHEN %s AND u.assigned_on <= :closing THEN 1 ELSE 0 END) = 1".formatted(LIVE)),
                "");
    }

    /** The rows of these tasks alone. */
    String amongTasks(Filter filter) {
        String task = source == Source.TASKS ? "t.id" : "u.task_id";
        return fromWhere(where(filter).replace("LIVE", LIVE) + " AND " + task + " IN (:tasks)", "");
    }

    /** A task and its directive are looked at only where something is asked of them. */
    private String fromWhere(String conditions, String asked) {
        String used = asked + " " + conditions;
        boolean ofDirective = DIRECTIVE.matcher(used).find();
        return joined(ofDirective || TASK.matcher(used).find(), ofDirective) + " WHERE " + named(conditions);
    }

    private String joined(boolean task, boolean directive) {
        return "FROM " + source.table
                + (task && source != Source.TASKS ? named(" JOIN task t ON t.id = u.task_id") : "")
                + (directive ? OF_DIRECTIVE : "");
    }

    private String live(int turn) {
        return "u.turn = " + turn + (turn < 2 ? "" : ever ? " AND u.done_on IS NOT NULL" : " AND u.done_on >= :start");
    }

    /** The conditions of a filter. */
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
        return all.toString();
    }

    String named(String expression) {
        return source.named(expression);
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

    static String[] words(Filter filter) {
        String words = filter.words();
        return words == null ? new String[0] : Vietnamese.fold(words).strip().split("\\s+");
    }

    /** The join that a condition on {@code d} needs. */
    static String directiveOf(String conditions) {
        return DIRECTIVE.matcher(conditions).find() ? OF_DIRECTIVE : "";
    }
}
