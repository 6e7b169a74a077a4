package vn.dondoc.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.tracking.TaskWords;
import vn.dondoc.vietnamese.CollationKey;

/**
 * Counts tasks and assignments and lists what it counted, as they were known at an instant or as they stand; whatever shows a figure takes
 * it from here.
 */
@Repository
public class Figures {

    /** Working days within which something is due soon. */
    private static final int SOON = 3;

    /** So many are put in order fast. */
    private static final int FEW = 1000;

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Optional<TaskWords> words;

    Figures(JdbcClient jdbc, WorkingCalendar calendar, Optional<TaskWords> words) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.words = words;
    }

    public Counts counts(Viewer viewer, Cut cut, Filter filter) {
        return grouped(viewer, cut, filter, List.of()).all();
    }

    /** In the order of the axis; by agencies only where assignments are counted. */
    public List<Group> by(Viewer viewer, Cut cut, Filter filter, Axis axis) {
        return grouped(viewer, cut, filter, List.of(axis)).by(axis);
    }

    /** The whole and its groups by several axes, counted at once. */
    public Grouped grouped(Viewer viewer, Cut cut, Filter filter, List<Axis> axes) {
        if (axes.contains(Axis.AGENCY) && cut.unit() == Unit.TASKS) {
            throw new IllegalArgumentException("A task of two agencies counts for neither alone: count assignments");
        }
        var all = new Counts[] {Counts.NONE};
        var groups = new EnumMap<Axis, Map<String, Counts>>(Axis.class);
        axes.forEach(axis -> groups.put(axis, new HashMap<>()));
        group(viewer, cut, filter, axes, row -> {
            all[0] = plus(all[0], row);
            for (Map.Entry<Axis, Map<String, Counts>> one : groups.entrySet()) {
                String key = row.getString(column(one.getKey()));
                one.getValue().put(key, plus(one.getValue().getOrDefault(key, Counts.NONE), row));
            }
        });
        return new Grouped(
                all[0],
                groups.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, one -> inOrder(one.getValue()))));
    }

    private static List<Group> inOrder(Map<String, Counts> counts) {
        var sorted = new TreeMap<String, Counts>(
                Comparator.comparing(CollationKey::of).thenComparing(Comparator.naturalOrder()));
        sorted.putAll(counts);
        return sorted.entrySet().stream()
                .map(one -> new Group(one.getKey(), one.getValue()))
                .toList();
    }

    private static String column(Axis axis) {
        return "by_" + axis.ordinal();
    }

    /** How many are due within three working days: the one figure that needs the calendar. */
    public int soon(Viewer viewer, Cut cut, Filter filter) {
        return count(viewer, cut, filter.with(Measure.SOON), Integer.MAX_VALUE);
    }

    /** How many rows a filter leaves, but never more than {@code most}: a list need not count to the end. */
    public int count(Viewer viewer, Cut cut, Filter filter, int most) {
        return count(viewer, cut, filter, most, few(viewer, cut, filter));
    }

    /** Some rows of a list, and how many there are of them up to {@code most}. */
    public Listed listed(
            Viewer viewer, Cut cut, Filter filter, Order order, @Nullable After after, int limit, int most) {
        Optional<List<UUID>> few = few(viewer, cut, filter);
        return new Listed(rows(viewer, cut, filter, order, after, limit, few), count(viewer, cut, filter, most, few));
    }

    /** Exactly the rows that {@link #counts} counts, from behind {@code after}. */
    public List<ListedTask> rows(Viewer viewer, Cut cut, Filter filter, Order order, @Nullable After after, int limit) {
        return rows(viewer, cut, filter, order, after, limit, few(viewer, cut, filter));
    }

    private int count(Viewer viewer, Cut cut, Filter filter, int most, Optional<List<UUID>> few) {
        var sql = CountingSql.of(viewer, cut);
        return few.map(found -> Math.min(found.size(), most))
                .orElseGet(() -> jdbc.sql(sql.with() + "SELECT COUNT(*) FROM (SELECT 1 AS one " + sql.rows(filter)
                                + " FETCH FIRST :most ROWS ONLY) found")
                        .params(parameters(viewer, cut, filter))
                        .param("most", most)
                        .query(Integer.class)
                        .single());
    }

    private List<ListedTask> rows(
            Viewer viewer,
            Cut cut,
            Filter filter,
            Order order,
            @Nullable After after,
            int limit,
            Optional<List<UUID>> among) {
        var sql = CountingSql.of(viewer, cut);
        String page = (among.isPresent() ? sql.among() : sql.rows(filter, order, sql.stored() ? "" : "t. d."))
                + (after == null ? "" : sql.named(" AND " + order.behind()))
                + sql.orderBy(filter, order) + " FETCH FIRST :limit ROWS ONLY";
        var parameters = parameters(viewer, cut, filter);
        parameters.put("limit", limit);
        if (after != null) {
            parameters.put("first", order.key(after));
            parameters.put("second", after.second());
            parameters.put("id", after.id());
        }
        if (among.isPresent()) {
            parameters.put("ids", among.get());
            if (among.get().isEmpty()) {
                return List.of();
            }
        }
        String rows = page;
        if (sql.stored() && limit > FEW) {
            rows = "FROM (SELECT " + sql.named("u.id") + " AS found_id " + page + ") page "
                    + sql.behind("page.found_id") + sql.named(" ORDER BY " + order.clause());
        } else if (sql.stored()) {
            // Which rows stand on the page is found before anything else is read of them: a database may read it of all
            // of them first.
            List<UUID> ids = jdbc.sql("SELECT " + sql.named("u.id") + " " + page)
                    .params(parameters)
                    .query(UUID.class)
                    .list();
            if (ids.isEmpty()) {
                return List.of();
            }
            parameters.put("ids", ids);
            rows = sql.among() + sql.named(" ORDER BY " + order.clause());
        }
        LocalDate soonBy = soonBy(cut);
        return jdbc.sql(sql.with() + ListedRows.select(sql, cut.unit(), order) + rows)
                .params(parameters)
                .query((row, n) -> ListedRows.map(row, cut.closing(), soonBy))
                .list();
    }

    /** All rows that have the words of the filter, where they are few; where they are many, the order of a list soon meets enough of them. */
    private Optional<List<UUID>> few(Viewer viewer, Cut cut, Filter filter) {
        var sql = CountingSql.of(viewer, cut);
        if (filter.words() == null || !sql.stored()) {
            return Optional.empty();
        }
        var parameters = parameters(viewer, cut, filter);
        @Nullable
        String rows = switch (having(filter)) {
            case TaskWords.Having.Many many -> null;
            case TaskWords.Having.Few few when few.tasks().isEmpty() -> "";
            case TaskWords.Having.Few few -> {
                parameters.put("tasks", few.tasks());
                yield sql.amongTasks(filter);
            }
            // Going through all rows once is fast, but in the order of a list it is slow.
            case TaskWords.Having.Unknown unknown -> sql.scanned(filter);
        };
        if (rows == null) {
            return Optional.empty();
        }
        if (rows.isEmpty()) {
            return Optional.of(List.of());
        }
        List<UUID> found = jdbc.sql("SELECT " + sql.named("u.id") + " " + rows + " FETCH FIRST :few ROWS ONLY")
                .params(parameters)
                .param("few", FEW + 1)
                .query(UUID.class)
                .list();
        return found.size() > FEW ? Optional.empty() : Optional.of(found);
    }

    private TaskWords.Having having(Filter filter) {
        return words.map(index -> index.having(List.of(CountingSql.words(filter)), FEW))
                .orElse(new TaskWords.Having.Unknown());
    }

    /** What a report of a period shows: tasks for the whole, and assignments for each agency. */
    public PeriodFigures of(Viewer viewer, Period period, Instant asOf) {
        Cut tasks = Cut.at(Unit.TASKS, period, asOf);
        return new PeriodFigures(
                period, asOf, tasks.closing(), counts(viewer, tasks, Filter.NONE), agencies(viewer, tasks));
    }

    /** Exactly the tasks that {@link #of} counts, those of the oldest directive first. */
    public List<CountedTask> tasks(Viewer viewer, Period period, Instant asOf) {
        Cut cut = Cut.at(Unit.TASKS, period, asOf);
        var sql = CountingSql.of(viewer, cut);
        return jdbc.sql(sql.with()
                        + "SELECT u.task_id, d.number, d.issued_on, d.subject, t.content, u.agencies, u.due_on,"
                        + " u.done_on AS completed_on, " + ListedRows.lastSaid(sql.source(), cut.unit())
                        + " AS last_said, " + Standing.name("u") + " AS standing "
                        + sql.rows(Filter.NONE, Order.URGENCY, "t. d.")
                        + " ORDER BY d.issued_on, d.number, d.id, t.position")
                .params(parameters(viewer, cut, Filter.NONE))
                .query(Figures::task)
                .list();
    }

    /** Those that lead, and those that only co-ordinate, in the order of their names. */
    private List<AgencyCounts> agencies(Viewer viewer, Cut tasks) {
        var all = new TreeMap<String, AgencyCounts>(
                Comparator.comparing(CollationKey::of).thenComparing(Comparator.naturalOrder()));
        by(viewer, tasks.of(Unit.ASSIGNMENTS), Filter.NONE, Axis.AGENCY)
                .forEach(one -> all.put(one.key(), new AgencyCounts(one.key(), one.counts(), 0)));
        by(viewer, tasks.of(Unit.COORDINATING), Filter.NONE, Axis.AGENCY).forEach(one -> {
            Counts lead = all.containsKey(one.key()) ? all.get(one.key()).lead() : Counts.NONE;
            all.put(one.key(), new AgencyCounts(one.key(), lead, one.counts().total()));
        });
        return List.copyOf(all.values());
    }

    /** Counted outside of what tells the rows apart, so that a condition is written once and grouped by its outcome. */
    private void group(Viewer viewer, Cut cut, Filter filter, List<Axis> axes, RowCallbackHandler taking) {
        var sql = CountingSql.of(viewer, cut);
        String keys = axes.stream()
                .map(axis -> axis.key() + " AS " + column(axis) + ", ")
                .collect(Collectors.joining());
        String told = "SELECT " + keys + Standing.name("u") + " AS standing,"
                + " CASE WHEN u.assigned_on < :start THEN 1 ELSE 0 END AS carried,"
                + " CASE WHEN u.due_on IS NULL THEN 1 ELSE 0 END AS no_deadline,"
                + " CASE WHEN u.extended THEN 1 ELSE 0 END AS extended ";
        String by = axes.stream().map(axis -> column(axis) + ", ").collect(Collectors.joining())
                + "standing, carried, no_deadline, extended";
        jdbc.sql(sql.with() + "SELECT " + by + ", COUNT(*) AS n FROM ("
                        + sql.parts(filter, keys).stream()
                                .map(rows -> sql.named(told) + rows)
                                .collect(Collectors.joining(" UNION ALL "))
                        + ") told GROUP BY " + by)
                .params(parameters(viewer, cut, filter))
                .query(taking);
    }

    private Map<String, Object> parameters(Viewer viewer, Cut cut, Filter filter) {
        return CountingSql.parameters(viewer, cut, filter, soonBy(cut));
    }

    private LocalDate soonBy(Cut cut) {
        return calendar.plus(cut.closing(), SOON);
    }

    private static Counts plus(Counts counts, ResultSet row) throws SQLException {
        return counts.plus(
                Standing.valueOf(row.getString("standing")),
                row.getInt("carried") == 1,
                row.getInt("no_deadline") == 1,
                row.getInt("extended") == 1,
                row.getInt("n"));
    }

    private static CountedTask task(ResultSet row, int n) throws SQLException {
        return new CountedTask(
                row.getObject("task_id", UUID.class),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("subject"),
                row.getString("content"),
                row.getString("agencies"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("completed_on", LocalDate.class),
                Standing.valueOf(row.getString("standing")),
                row.getString("last_said"));
    }
}
