package vn.dondoc.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Urgency;

/** How a row of a list is asked for and read. */
final class ListedRows {

    private static final String DATED = "u.agencies, u.last_said,";

    /** What the leading agencies said last; only looked for in the few rows of a page. */
    private static final String STORED = """
            t.lead_names AS agencies,
            (SELECT STRING_AGG(h.text, '; ' ORDER BY a.agency_key)
             FROM assignment a JOIN assignment_history h ON h.assignment_id = a.id
             WHERE a.task_id = t.id AND a.part = 'LEAD' AND a.progress <> 'TAKEN_BACK'
                 AND h.id = (SELECT MAX(last.id) FROM assignment_history last WHERE last.assignment_id = a.id)) AS last_said,
            """;

    private ListedRows() {}

    static String select(CountingSql sql, Order order) {
        return sql.named("SELECT u.id, u.due_on, u.red_after, u.done_on, u.sort_on, " + order.first()
                        + " AS first_key, " + Standing.name("u") + " AS standing, ")
                + (sql.stored() ? STORED : DATED)
                + """
                 t.id AS task_id, t.directive_id, t.content, t.tracker, d.number, d.document_type, d.issuer, d.issued_on, d.signer,
                 d.subject, COALESCE(t.field, d.field) AS field, d.urgency
                """;
    }

    static ListedTask map(ResultSet row, LocalDate closing, LocalDate soonBy) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var dueOn = row.getObject("due_on", LocalDate.class);
        return new ListedTask(
                id,
                row.getObject("task_id", UUID.class),
                row.getObject("directive_id", UUID.class),
                row.getString("number"),
                DocumentType.valueOf(row.getString("document_type")),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("signer"),
                row.getString("subject"),
                row.getString("field"),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("content"),
                row.getString("agencies"),
                row.getString("tracker"),
                dueOn,
                row.getObject("done_on", LocalDate.class),
                Standing.valueOf(row.getString("standing")),
                dueOn != null && !dueOn.isAfter(soonBy),
                dueOn != null && dueOn.isBefore(closing),
                row.getString("last_said"),
                new After(row.getString("first_key"), row.getObject("sort_on", LocalDate.class), id));
    }
}
