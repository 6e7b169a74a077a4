package vn.dondoc.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;
import vn.dondoc.tracking.Sight;

/** The parts that agencies still have to work on, as a sheet lists them. */
@Repository
class OpenParts {

    record OpenPart(
            UUID id,
            int version,
            UUID task,
            String number,
            LocalDate issuedOn,
            String content,
            String agency,
            String part,
            @Nullable LocalDate dueOn,
            String progress) {}

    private final JdbcClient jdbc;

    OpenParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of this viewer's agency; for the Office of the one it names, or of all. */
    List<OpenPart> of(Viewer viewer, @Nullable String agencyName) {
        var parameters = new HashMap<>(Sight.of(viewer));
        parameters.put("own", viewer.agency() == null ? "" : viewer.agency().value());
        parameters.put("named", agencyName == null ? "" : agencyName);
        return jdbc.sql("""
                        SELECT a.id, a.version, a.task_id, d.number, d.issued_on, COALESCE(a.content, t.content) AS content,
                               a.agency_name, a.part, a.due_on, a.progress
                        FROM assignment a JOIN task t ON t.id = a.task_id JOIN directive d ON d.id = t.directive_id
                        WHERE a.progress IN ('NOT_STARTED', 'IN_PROGRESS') AND NOT a.signing
                            AND (:own = '' OR a.agency_id = :own) AND (:named = '' OR a.agency_name = :named) AND
                        """ + Sight.tasks(viewer) + """
                         ORDER BY COALESCE(a.due_on, DATE '9999-12-31'), d.issued_on, t.position, a.id
                        """)
                .params(parameters)
                .query(OpenParts::map)
                .list();
    }

    private static OpenPart map(ResultSet row, int n) throws SQLException {
        return new OpenPart(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("task_id", UUID.class),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("content"),
                row.getString("agency_name"),
                row.getString("part"),
                row.getObject("due_on", LocalDate.class),
                row.getString("progress"));
    }
}
