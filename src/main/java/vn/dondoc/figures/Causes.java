package vn.dondoc.figures;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;
import vn.dondoc.tracking.Sight;

/** Why tasks are late, in the words in which their agencies explained it last. */
@Repository
public class Causes {

    private final JdbcClient jdbc;

    Causes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By assignment; one that nobody explained up to that instant is not there. */
    public Map<UUID, String> byAssignment(Viewer viewer, Instant asOf) {
        return read(viewer, asOf, "a.id");
    }

    /** By task, of all its agencies together. */
    public Map<UUID, String> byTask(Viewer viewer, Instant asOf) {
        return read(viewer, asOf, "a.task_id");
    }

    private Map<UUID, String> read(Viewer viewer, Instant asOf, String key) {
        var causes = new LinkedHashMap<UUID, String>();
        jdbc.sql("SELECT " + key + " AS subject, h.text " + """
                        FROM assignment_history h
                            JOIN assignment a ON a.id = h.assignment_id
                            JOIN task t ON t.id = a.task_id
                            JOIN directive d ON d.id = t.directive_id
                        WHERE h.step = 'EXPLAIN' AND h.at <= :asOf AND h.text IS NOT NULL
                            AND NOT EXISTS (SELECT 1
                                            FROM assignment_history newer
                                            WHERE newer.assignment_id = h.assignment_id AND newer.step = 'EXPLAIN'
                                                AND newer.at <= :asOf AND newer.id > h.id)
                            AND
                        """ + Sight.TASKS + " ORDER BY a.agency_key, a.id")
                .params(Sight.of(viewer))
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    causes.merge(
                            row.getObject("subject", UUID.class),
                            row.getString("text"),
                            (one, other) -> one + "; " + other);
                });
        return causes;
    }
}
