package vn.dondoc.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.dondoc.calendar.Period;

/**
 * Counts of a period by plain SQL over what stands in the tables, nothing of the program asked. Right only where nothing happens after the
 * day of the count but what bears its own day: steps back and takings back do not.
 */
final class PlainCounts {

    private static final String LEADS = "a.task_id = t.id AND a.part = 'LEAD' AND a.progress <> 'TAKEN_BACK'";
    private static final String OPEN =
            "(a.progress IN ('IN_PROGRESS', 'NOT_STARTED') OR a.progress <> 'RETURNED' AND a.completed_on > :closing)";
    private static final String GONE = "a.progress = 'DONE' AND a.completed_on <= :closing";

    private static final String TASKS = """
             FROM task t JOIN directive d ON d.id = t.directive_id
            WHERE d.issued_on <= :closing
                AND EXISTS (SELECT 1 FROM assignment a WHERE %s AND NOT (a.progress = 'DONE' AND a.completed_on < :start))
            """.formatted(LEADS);
    private static final String DONE = all(GONE);
    private static final String OVERDUE = any(OPEN + " AND a.due_on < :closing");

    static final String LED = """
            SELECT COUNT(*) FROM assignment a JOIN task t ON t.id = a.task_id JOIN directive d ON d.id = t.directive_id
            WHERE a.part = 'LEAD' AND a.progress <> 'TAKEN_BACK' AND d.issued_on <= :closing
                AND NOT (a.progress = 'DONE' AND a.completed_on < :start)""";
    static final String OF_AGENCY = " AND a.agency_name = :agency";
    static final String LED_DONE = " AND " + GONE;
    static final String LED_OVERDUE = " AND " + OPEN + " AND a.due_on < :closing";

    private final JdbcClient jdbc;
    private final Period period;
    private final LocalDate closing;

    PlainCounts(JdbcClient jdbc, Period period, LocalDate closing) {
        this.jdbc = jdbc;
        this.period = period;
        this.closing = closing;
    }

    int total() {
        return number("SELECT COUNT(*)" + TASKS, "");
    }

    int carriedOver() {
        return number("SELECT COUNT(*)" + TASKS + " AND d.issued_on < :start", "");
    }

    int done() {
        return number("SELECT COUNT(*)" + TASKS + DONE, "");
    }

    int doneLate() {
        return number("SELECT COUNT(*)" + TASKS + DONE + any("a.completed_on > a.due_on"), "");
    }

    int overdue() {
        return number("SELECT COUNT(*)" + TASKS + OVERDUE, "");
    }

    int awaiting() {
        return number(
                "SELECT COUNT(*)" + TASKS
                        + all(GONE + " OR a.progress = 'AWAITING_CONFIRMATION' AND a.completed_on <= :closing")
                        + any("a.progress = 'AWAITING_CONFIRMATION'"),
                "");
    }

    int withoutDeadline() {
        return number("SELECT COUNT(*)" + TASKS + none("a.due_on IS NOT NULL"), "");
    }

    /** Their contents, each with the number of its directive. */
    Set<String> overdueTasks() {
        return texts("SELECT d.number || ' ' || t.content" + TASKS + OVERDUE);
    }

    Set<String> dueUntil(LocalDate until) {
        return new TreeSet<>(statement(
                        "SELECT d.number || ' ' || t.content" + TASKS + any(OPEN + " AND a.due_on <= :until")
                                + none(OPEN + " AND a.due_on < :closing"),
                        "")
                .param("until", until)
                .query(String.class)
                .list());
    }

    Set<String> texts(String statement) {
        return new TreeSet<>(statement(statement, "").query(String.class).list());
    }

    List<String> list(String statement, String agency) {
        return statement(statement, agency).query(String.class).list();
    }

    int number(String statement, String agency) {
        return statement(statement, agency).query(Integer.class).single();
    }

    private StatementSpec statement(String sql, String agency) {
        return jdbc.sql(sql)
                .param("start", period.from())
                .param("closing", closing)
                .param("agency", agency);
    }

    private static String any(String condition) {
        return " AND EXISTS (SELECT 1 FROM assignment a WHERE " + LEADS + " AND (" + condition + "))";
    }

    private static String none(String condition) {
        return " AND NOT EXISTS (SELECT 1 FROM assignment a WHERE " + LEADS + " AND (" + condition + "))";
    }

    private static String all(String condition) {
        return " AND NOT EXISTS (SELECT 1 FROM assignment a WHERE " + LEADS + " AND NOT (" + condition + "))";
    }
}
