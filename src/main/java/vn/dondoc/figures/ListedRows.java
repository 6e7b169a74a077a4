package vn.dondoc.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Urgency;

/** How a row of a list is asked for and read. */
final class ListedRows {

    /** What the leading agencies of a task said last; only looked for in the few rows of a page. */
    private static final String OF_TASK = """
            (SELECT STRING_AGG(h.text, '; ' ORDER BY lead.agency_key)
             FROM assignment lead JOIN assignment_history h ON h.assignment_id = lead.id
             WHERE lead.task_id = ID AND lead.part = 'LEAD' AND lead.progress <> 'TAKEN_BACK'
                 AND h.id = (SELECT MAX(last.id) FROM assignment_history last WHERE last.assignment_id = lead.id))
            """;

    private static final String OF_PART = """
            (SELECT h.text
             FROM assignment_history h
             WHERE h.id = (SELECT MAX(last.id) FROM assignment_history last WHERE last.assignment_id = ID))
            """;

    private ListedRows() {}

    static String select(CountingSql sql, Unit unit, Order order) {
        return sql.named("SELECT u.id, u.due_on, u.red_after, u.done_on, u.sort_on, " + order.first()
                        + " AS first_key, " + Standing.name("u") + " AS standing, ")
                + agencies(sql.source()) + " AS agencies, " + lastSaid(sql.source(), unit) + " AS last_said,"
                + """
                 t.id AS task_id, t.directive_id, t.content, t.tracker, d.number, d.document_type, d.issuer, d.issued_on, d.signer,
                 d.subject, COALESCE(t.field, d.field) AS field, d.urgency
                """;
    }

    private static String agencies(CountingSql.Source source) {
        return switch (source) {
            case TASKS -> "t.lead_names";
            case PARTS -> "a.agency_name";
            case DATED -> "u.agencies";
        };
    }

    /** Of what has not moved since the count, the last word is the one of today. */
    static String lastSaid(CountingSql.Source source, Unit unit) {
        String last = unit == Unit.TASKS ? OF_TASK : OF_PART;
        return switch (source) {
            case TASKS -> last.replace("ID", "t.id");
            case PARTS -> last.replace("ID", "a.id");
            case DATED -> "CASE WHEN u.moved THEN u.last_said ELSE " + last.replace("ID", "u.id") + " END";
        };
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
