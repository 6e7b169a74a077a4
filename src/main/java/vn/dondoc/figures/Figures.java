package vn.dondoc.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
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

    Figures(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    public Counts counts(Viewer viewer, Cut cut, Filter filter) {
        var counts = new Counts[] {Counts.NONE};
        group(viewer, cut, filter, "''", row -> counts[0] = plus(counts[0], row));
        return counts[0];
    }

    /** In the order of the axis; by agencies only where assignments are counted. */
    public List<Group> by(Viewer viewer, Cut cut, Filter filter, Axis axis) {
        if (axis == Axis.AGENCY && cut.unit() == Unit.TASKS) {
            throw new IllegalArgumentException("A task of two agencies counts for neither alone: count assignments");
        }
        var groups = new TreeMap<String, Counts>(
                Comparator.comparing(CollationKey::of).thenComparing(Comparator.naturalOrder()));
        group(viewer, cut, filter, axis.key(), row -> {
            String key = row.getString("axis");
            groups.put(key, plus(groups.getOrDefault(key, Counts.NONE), row));
        });
        return groups.entrySet().stream()
                .map(one -> new Group(one.getKey(), one.getValue()))
                .toList();
    }

    /** How many are due within three working days: the one figure that needs the calendar. */
    public int soon(Viewer viewer, Cut cut, Filter filter) {
        return count(viewer, cut, filter.with(Measure.SOON), Integer.MAX_VALUE);
    }

    /** How many rows a filter leaves, but never more than {@code most}: a list need not count to the end. */
    public int count(Viewer viewer, Cut cut, Filter filter, int most) {
        return count(viewer, cut, filter, most, few(viewer, cut, filter));
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

    private List<ListedTask> rows(
            Viewer viewer,
            Cut cut,
            Filter filter,
            Order order,
            @Nullable After after,
            int limit,
            Optional<List<UUID>> among) {
        var sql = CountingSql.of(viewer, cut);
        String page = (among.isPresent() ? CountingSql.among() : sql.rows(filter, order, sql.stored() ? "" : "t. d."))
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
            rows = "FROM (SELECT t.id AS found_id " + page + ") page JOIN task t ON t.id = page.found_id"
                    + " JOIN directive d ON d.id = t.directive_id" + sql.named(" ORDER BY " + order.clause());
        } else if (sql.stored()) {
            // Which rows stand on the page is found before anything else is read of them: a database may read it of all
            // of them first.
            List<UUID> ids = jdbc.sql("SELECT t.id " + page)
                    .params(parameters)
                    .query(UUID.class)
                    .list();
            if (ids.isEmpty()) {
                return List.of();
            }
            parameters.put("ids", ids);
            rows = "FROM task t JOIN directive d ON d.id = t.directive_id WHERE t.id IN (:ids)"
                    + sql.named(" ORDER BY " + order.clause());
        }
        LocalDate soonBy = soonBy(cut);
        return jdbc.sql(sql.with() + ListedRows.select(sql, order) + rows)
                .params(parameters)
                .query((row, n) -> ListedRows.map(row, cut.closing(), soonBy))
                .list();
    }

    /**
     * All rows that have the words of the filter, where they are few. No index finds parts of words; going through all rows once is fast,
     * but in the order of a list it is slow. Where they are many, that order soon meets enough of them.
     */
    private Optional<List<UUID>> few(Viewer viewer, Cut cut, Filter filter) {
        var sql = CountingSql.of(viewer, cut);
        if (filter.words() == null || !sql.stored()) {
            return Optional.empty();
        }
        List<UUID> found = jdbc.sql("SELECT t.id " + sql.scanned(filter) + " FETCH FIRST :few ROWS ONLY")
                .params(parameters(viewer, cut, filter))
                .param("few", FEW + 1)
                .query(UUID.class)
                .list();
        return found.size() > FEW ? Optional.empty() : Optional.of(found);
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
                        + " u.done_on AS completed_on, u.last_said, " + Standing.name("u") + " AS standing "
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
    private void group(Viewer viewer, Cut cut, Filter filter, String key, RowCallbackHandler taking) {
        var sql = CountingSql.of(viewer, cut);
        String told = "SELECT " + key + " AS axis, " + Standing.name("u") + " AS standing,"
                + " CASE WHEN u.assigned_on < :start THEN 1 ELSE 0 END AS carried,"
                + " CASE WHEN u.due_on IS NULL THEN 1 ELSE 0 END AS no_deadline,"
                + " CASE WHEN u.extended THEN 1 ELSE 0 END AS extended ";
        jdbc.sql(sql.with() + "SELECT axis, standing, carried, no_deadline, extended, COUNT(*) AS n FROM ("
                        + sql.parts(filter, key).stream()
                                .map(rows -> sql.named(told) + rows)
                                .collect(Collectors.joining(" UNION ALL "))
                        + ") told GROUP BY axis, standing, carried, no_deadline, extended")
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
