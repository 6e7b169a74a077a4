package vn.dondoc.tracking;

import org.jspecify.annotations.Nullable;

/** What a list of tasks is narrowed to, in which order, and which page of it. */
record TaskFilter(@Nullable Show show, @Nullable String agency, Order order, int page) {

    /** The states a list can be narrowed to, each with its condition on {@code t}. */
    enum Show {
        OVERDUE("t.progress IN ('NOT_STARTED', 'IN_PROGRESS') AND COALESCE(t.red_after, t.due_on) < :today"),
        SOON("t.progress IN ('NOT_STARTED', 'IN_PROGRESS') AND t.due_on BETWEEN :today AND :soonBy"),
        NOT_STARTED("t.progress = 'NOT_STARTED'"),
        IN_PROGRESS("t.progress = 'IN_PROGRESS'"),
        AWAITING("t.progress = 'AWAITING_CONFIRMATION'"),
        RETURNED("t.progress = 'RETURNED'"),
        DONE("t.progress = 'DONE'"),
        CLOSED("t.progress = 'CLOSED'"),
        NO_DEADLINE("t.due_on IS NULL");

        private final String condition;

        Show(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    /** Red first, or by the agencies' names as Vietnamese sorts them, or the newest directive first. */
    enum Order {
        URGENCY("""
                CASE WHEN t.progress IN ('NOT_STARTED', 'IN_PROGRESS') AND COALESCE(t.red_after, t.due_on) < :today THEN 0
                     WHEN t.progress IN ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CONFIRMATION', 'RETURNED') THEN 1
                     ELSE 2 END,
                t.due_on, d.issued_on, t.position, t.id"""),
        AGENCY("t.lead_key, t.due_on, t.id"),
        NEWEST("d.issued_on DESC, d.number, t.position, t.id");

        private final String clause;

        Order(String clause) {
            this.clause = clause;
        }

        String clause() {
            return clause;
        }
    }

    static final int PAGE_SIZE = 50;

    int offset() {
        return (page - 1) * PAGE_SIZE;
    }

    String where() {
        return (show == null ? "" : " AND " + show.condition())
                + (agency == null
                        ? ""
                        : " AND EXISTS (SELECT 1 FROM assignment a WHERE a.task_id = t.id AND a.agency_name = :agency)");
    }
}
