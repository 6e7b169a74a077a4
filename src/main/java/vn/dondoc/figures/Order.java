package vn.dondoc.figures;

/** In which order rows are listed; each order is total, so that a page begins exactly where the one before ended. */
public enum Order {
    /** What is open first, by the day it is due, so red comes before all; then what the Office has to answer; then what is finished. */
    URGENCY("u.turn", false),
    AGENCY("u.agency_key", false),
    NEWEST("u.assigned_on", true);

    private final String first;
    private final boolean descending;

    Order(String first, boolean descending) {
        this.first = first;
        this.descending = descending;
    }

    String first() {
        return first;
    }

    String clause() {
        String direction = descending ? "DESC" : "ASC";
        return "%s %s, u.sort_on %s, u.id %s".formatted(first, direction, direction, direction);
    }

    /** What leads a database to the index of this order, and narrows nothing. */
    String lead(String where) {
        return switch (this) {
            case URGENCY -> where;
            case AGENCY -> where.replace("u.turn < 3", "u.progress <> 'TAKEN_BACK' AND u.agency_key >= ''");
            case NEWEST -> where.replace("u.turn < 3", "u.progress <> 'TAKEN_BACK'");
        };
    }

    /** What stands behind a row; the first key is said twice, so that an index finds the place. */
    String behind() {
        return "FIRST BEYOND= :first AND (FIRST BEYOND :first OR u.sort_on BEYOND :second OR u.sort_on = :second AND u.id BEYOND :id)"
                .replace("FIRST", first)
                .replace("BEYOND", descending ? "<" : ">");
    }

    /** The first key as the database compares it. */
    Object key(After after) {
        return switch (this) {
            case URGENCY -> Integer.valueOf(after.first());
            case AGENCY -> after.first();
            case NEWEST -> java.time.LocalDate.parse(after.first());
        };
    }
}
