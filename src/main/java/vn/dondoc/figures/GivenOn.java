package vn.dondoc.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.tracking.Sight;

/**
 * The pieces that agencies gave on and that are not finished. They count in no figure, because the part they are of does; how they stand is
 * said by the same {@link Standing}.
 */
@Repository
public class GivenOn {

    private static final int MOST = 2000;

    private static final String OPEN =
            "SELECT u.id, u.due_on, u.red_after, u.done_on, u.sort_on, '' AS first_key, " + Standing.name("u") + """
             AS standing, u.agencies, u.room, CAST(NULL AS VARCHAR(1)) AS last_said, t.id AS task_id, t.directive_id, u.content,
                   t.tracker, d.number, d.document_type, d.issuer, d.issued_on, d.signer, d.subject,
                   COALESCE(t.field, d.field) AS field, d.urgency
            FROM (
                SELECT a.id, a.task_id, a.content, a.due_on, a.red_after, a.done_on, a.progress, a.agency_name AS agencies,
                       CASE WHEN a.agency_id IS NULL THEN a.agency_name END AS room, FALSE AS late,
                       COALESCE(a.due_on, DATE '9999-12-31') AS sort_on
                FROM assignment a JOIN assignment whole ON whole.id = a.parent_id
                WHERE a.part = 'SUB' AND a.progress IN ('NOT_STARTED', 'IN_PROGRESS') AND whole.progress <> 'TAKEN_BACK'
                    AND (a.agency_id = :owing OR a.agency_id IS NULL AND whole.agency_id = :owing)
            ) u
                JOIN task t ON t.id = u.task_id
                JOIN directive d ON d.id = t.directive_id
            WHERE
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    GivenOn(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A piece, and the name of the agency's own room that owes it; empty where the agency as a whole does. */
    public record Piece(ListedTask row, String room) {}

    /** What this agency owes to another one that gave it on, and what its own rooms owe; most urgent first. */
    public List<Piece> owedBy(Viewer viewer, AgencyId agency) {
        LocalDate today = LocalDate.now(clock);
        var parameters = new HashMap<>(Sight.of(viewer));
        parameters.put("owing", agency.value());
        parameters.put("closing", today);
        return jdbc.sql(OPEN + Sight.tasks(viewer) + " ORDER BY u.sort_on, u.id FETCH FIRST :most ROWS ONLY")
                .params(parameters)
                .param("most", MOST)
                .query((row, n) -> {
                    String room = row.getString("room");
                    return new Piece(ListedRows.map(row, today, today), room == null ? "" : room);
                })
                .list();
    }
}
