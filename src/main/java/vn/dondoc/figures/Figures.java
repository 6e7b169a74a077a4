package vn.dondoc.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.Period;
import vn.dondoc.tracking.Sight;

/** Counts tasks and assignments as they were known at an instant; whatever shows a figure takes it from here. */
@Repository
public class Figures {

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PeriodFigures of(Viewer viewer, Period period, Instant asOf) {
        return new PeriodFigures(
                period, asOf, closing(period, asOf), taskCounts(viewer, period, asOf), agencies(viewer, period, asOf));
    }

    /** Exactly the tasks that {@link #of} counts, those of the oldest directive first. */
    public List<CountedTask> tasks(Viewer viewer, Period period, Instant asOf) {
        return jdbc.sql(CountingSql.TASKS + """
                        SELECT u.task_id, d.number, d.issued_on, d.subject, t.content, u.agencies, u.due_on, u.completed_on,
                               u.standing, u.last_said
                        FROM units u JOIN task t ON t.id = u.task_id JOIN directive d ON d.id = t.directive_id
                        ORDER BY d.issued_on, d.number, d.id, t.position
                        """)
                .params(parameters(viewer, period, asOf))
                .query(Figures::task)
                .list();
    }

    private Counts taskCounts(Viewer viewer, Period period, Instant asOf) {
        var counts = new Counts[] {Counts.NONE};
        jdbc.sql(CountingSql.TASKS + """
                        SELECT standing, carried, no_deadline, COUNT(*) AS n
                        FROM units
                        GROUP BY standing, carried, no_deadline
                        """)
                .params(parameters(viewer, period, asOf))
                .query(row -> {
                    counts[0] = plus(counts[0], row);
                });
        return counts[0];
    }

    private List<AgencyCounts> agencies(Viewer viewer, Period period, Instant asOf) {
        record Key(String order, String name) {}
        var leading = new LinkedHashMap<Key, Counts>();
        jdbc.sql(CountingSql.ASSIGNMENTS + """
                        SELECT agency_key, agency_name, standing, carried, no_deadline, COUNT(*) AS n
                        FROM units
                        GROUP BY agency_key, agency_name, standing, carried, no_deadline
                        """)
                .params(parameters(viewer, period, asOf))
                .query(row -> {
                    var key = new Key(row.getString("agency_key"), row.getString("agency_name"));
                    leading.put(key, plus(leading.getOrDefault(key, Counts.NONE), row));
                });
        var coordinating = new HashMap<Key, Integer>();
        jdbc.sql(CountingSql.ASSIGNMENTS + """
                        SELECT h.agency_key, h.agency_name, COUNT(*) AS n
                        FROM held h
                        WHERE h.leads = 0
                        GROUP BY h.agency_key, h.agency_name
                        """)
                .params(parameters(viewer, period, asOf))
                .query(row -> {
                    coordinating.put(
                            new Key(row.getString("agency_key"), row.getString("agency_name")), row.getInt("n"));
                });
        var all = new TreeMap<String, AgencyCounts>();
        leading.forEach((key, counts) -> all.put(
                key.order() + " " + key.name(),
                new AgencyCounts(key.name(), counts, coordinating.getOrDefault(key, 0))));
        coordinating.forEach((key, n) ->
                all.putIfAbsent(key.order() + " " + key.name(), new AgencyCounts(key.name(), Counts.NONE, n)));
        return List.copyOf(all.values());
    }

    private static Counts plus(Counts counts, ResultSet row) throws SQLException {
        return counts.plus(
                Standing.valueOf(row.getString("standing")),
                row.getInt("carried") == 1,
                row.getInt("no_deadline") == 1,
                row.getInt("n"));
    }

    /** The last day of the period, or the day of the count where the period still runs. */
    private static LocalDate closing(Period period, Instant asOf) {
        LocalDate day = asOf.atZone(OfficeClock.ZONE).toLocalDate();
        return day.isBefore(period.to()) ? day : period.to();
    }

    private static Map<String, Object> parameters(Viewer viewer, Period period, Instant asOf) {
        var parameters = new HashMap<>(Sight.of(viewer));
        parameters.put("asOf", asOf.atOffset(ZoneOffset.UTC));
        parameters.put("start", period.from());
        parameters.put("closing", closing(period, asOf));
        return parameters;
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
