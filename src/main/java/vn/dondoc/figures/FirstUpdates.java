package vn.dondoc.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.Period;

/** Whether agencies told of their tasks for the first time by the day that the regulation gives them. */
@Repository
public class FirstUpdates {

    /** Of one agency: how many were owed in a period, how many came late or not yet. */
    public record Owed(int owed, int late) {}

    private final JdbcClient jdbc;

    FirstUpdates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the agency's name, those whose day fell within the period up to its closing. */
    public Map<String, Owed> of(Period period, LocalDate closing) {
        var owed = new LinkedHashMap<String, Owed>();
        jdbc.sql("""
                        SELECT a.agency_name, COUNT(*) AS owed,
                               SUM(CASE WHEN a.first_updated_on IS NULL OR a.first_updated_on > a.first_update_by
                                        THEN 1 ELSE 0 END) AS late
                        FROM assignment a JOIN task t ON t.id = a.task_id
                        WHERE a.part <> 'SUB' AND a.progress <> 'TAKEN_BACK' AND NOT t.routine
                            AND a.first_update_by BETWEEN :start AND :finish AND a.first_update_by < :closing
                        GROUP BY a.agency_name
                        ORDER BY a.agency_name
                        """)
                .param("start", period.from())
                .param("finish", period.to())
                .param("closing", closing)
                .query(row -> {
                    owed.put(row.getString("agency_name"), new Owed(row.getInt("owed"), row.getInt("late")));
                });
        return owed;
    }
}
