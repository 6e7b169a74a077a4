package vn.dondoc.figures;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How a task or an assignment stands at the closing day of a period: both axes, in one word; each counts in exactly one. The condition
 * on {@code u} is the one definition of it; nothing else in the program decides what is overdue or late.
 */
public enum Standing {
    DONE_IN_TIME("u.progress IN ('DONE', 'CLOSED') AND NOT u.late"),
    DONE_LATE("u.progress IN ('DONE', 'CLOSED') AND u.late"),
    AWAITING_CONFIRMATION("u.progress = 'AWAITING_CONFIRMATION'"),
    RETURNED("u.progress = 'RETURNED'"),
    IN_PROGRESS_IN_TIME(
            "u.progress = 'IN_PROGRESS' AND (u.due_on IS NULL OR COALESCE(u.red_after, u.due_on) >= :closing)"),
    IN_PROGRESS_OVERDUE("u.progress = 'IN_PROGRESS' AND COALESCE(u.red_after, u.due_on) < :closing"),
    NOT_STARTED_IN_TIME(
            "u.progress = 'NOT_STARTED' AND (u.due_on IS NULL OR COALESCE(u.red_after, u.due_on) >= :closing)"),
    NOT_STARTED_OVERDUE("u.progress = 'NOT_STARTED' AND COALESCE(u.red_after, u.due_on) < :closing");

    private final String condition;

    Standing(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** The name of its standing, as SQL. */
    static String name(String alias) {
        return Arrays.stream(values())
                .map(one -> "WHEN " + one.condition + " THEN '" + one.name() + "'")
                .collect(Collectors.joining(" ", "CASE ", " END"))
                .replace("u.", alias + ".");
    }
}
