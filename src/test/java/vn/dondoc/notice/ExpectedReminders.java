package vn.dondoc.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who must be reminded of what on a day, found out a second time: by counting weekdays (the quarter has no holiday), from the bare rows of
 * the assignments, and sharing nothing with the program but the tables of tracking.
 */
final class ExpectedReminders {

    /** {@code label} is the step that a deadline has come to: B5, B3, B1, D, A1, A3, A8 …, or W for a state that lasts. */
    record Line(UUID assignment, String label, LocalDate from) {}

    private record Part(
            UUID id,
            @Nullable String agency,
            String part,
            String progress,
            @Nullable LocalDate due,
            @Nullable LocalDate red,
            @Nullable String tracker,
            boolean anybodyLeads) {

        boolean open() {
            return progress.equals("NOT_STARTED") || progress.equals("IN_PROGRESS");
        }
    }

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** By agency: those of its people who do its work, and those who are told when that lasts too long. */
    private final Map<String, List<String>> workers;

    private final Map<String, List<String>> leaders;
    private final JdbcClient jdbc;
    private List<Part> parts = List.of();
    private Map<UUID, LocalDate> begun = Map.of();

    ExpectedReminders(JdbcClient jdbc, Map<String, List<String>> workers, Map<String, List<String>> leaders) {
        this.jdbc = jdbc;
        this.workers = workers;
        this.leaders = leaders;
    }

    /** Looks once how everything stands. */
    void look() {
        parts = read();
        begun = states();
    }

    Set<Line> of(String recipient, LocalDate today) {
        var lines = new HashSet<Line>();
        for (Part part : parts) {
            boolean counted = !part.part().equals("SUB") && (part.part().equals("LEAD") || !part.anybodyLeads());
            if (works(recipient, part) || counted && recipient.equals(part.tracker())) {
                deadline(part, today, lines);
            }
            if (part.agency() != null
                    && leaders.getOrDefault(part.agency(), List.of()).contains(recipient)) {
                lasts(part, today, overdue(part, today) ? 3 : part.progress().equals("NOT_STARTED") ? 5 : 0, lines);
            }
            if (recipient.equals("lanhdao") && counted) {
                lasts(
                        part,
                        today,
                        overdue(part, today)
                                ? 5
                                : part.progress().equals("AWAITING_CONFIRMATION")
                                        ? 3
                                        : part.progress().equals("RETURNED") ? 2 : 0,
                        lines);
            }
        }
        return lines;
    }

    private boolean works(String recipient, Part part) {
        return part.agency() != null
                && workers.getOrDefault(part.agency(), List.of()).contains(recipient);
    }

    private static boolean overdue(Part part, LocalDate today) {
        LocalDate last = part.red() == null ? part.due() : part.red();
        return part.open() && last != null && last.isBefore(today);
    }

    private void deadline(Part part, LocalDate today, Set<Line> lines) {
        LocalDate due = part.due();
        if (!part.open() || due == null) {
            return;
        }
        String label = label(due, part.red() == null ? due : part.red(), today);
        if (!label.isEmpty()) {
            lines.add(new Line(part.id(), label, due));
        }
    }

    static String label(LocalDate due, LocalDate last, LocalDate today) {
        int over = weekdays(last, today);
        if (over > 0) {
            return "A" + (over < 3 ? 1 : 3 + (over - 3) / 5 * 5);
        }
        int left = weekdays(today, due);
        if (left == 0) {
            return "D";
        }
        int counted = left + (weekend(due) ? 1 : 0);
        return counted == 1 ? "B1" : counted <= 3 ? "B3" : counted <= 5 ? "B5" : "";
    }

    private void lasts(Part part, LocalDate today, int days, Set<Line> lines) {
        LocalDate last = part.red() == null ? part.due() : part.red();
        LocalDate since = overdue(part, today) && last != null ? last : begun(part);
        if (days > 0 && weekdays(since, today) >= days) {
            lines.add(new Line(part.id(), "W", since));
        }
    }

    private LocalDate begun(Part part) {
        return Objects.requireNonNull(begun.get(part.id()));
    }

    /** Walks through the whole history to the first day of the state that each is in. */
    private Map<UUID, LocalDate> states() {
        var state = new HashMap<UUID, String>();
        var since = new HashMap<UUID, LocalDate>();
        jdbc.sql("SELECT assignment_id, progress, at FROM assignment_history ORDER BY id")
                .query(row -> {
                    var id = row.getObject("assignment_id", UUID.class);
                    if (!row.getString("progress").equals(state.put(id, row.getString("progress")))) {
                        since.put(
                                id,
                                row.getObject("at", OffsetDateTime.class)
                                        .atZoneSameInstant(ZONE)
                                        .toLocalDate());
                    }
                });
        return since;
    }

    private List<Part> read() {
        return jdbc.sql("""
                        SELECT a.id, COALESCE(a.agency_id, whole.agency_id) AS agency_id, a.part, a.progress, a.due_on, a.red_after, t.tracker,
                               (SELECT COUNT(*) FROM assignment l
                                WHERE l.task_id = t.id AND l.part = 'LEAD' AND l.progress <> 'TAKEN_BACK') AS leads
                        FROM assignment a JOIN task t ON t.id = a.task_id LEFT JOIN assignment whole ON whole.id = a.parent_id
                        WHERE a.progress <> 'TAKEN_BACK' AND COALESCE(whole.progress, '') <> 'TAKEN_BACK'
                        """)
                .query((row, n) -> new Part(
                        row.getObject("id", UUID.class),
                        row.getString("agency_id"),
                        row.getString("part"),
                        row.getString("progress"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("red_after", LocalDate.class),
                        row.getString("tracker"),
                        row.getInt("leads") > 0))
                .list();
    }

    /** What was written down that day for each recipient, in the same words. */
    Map<String, Set<Line>> written(LocalDate day) {
        var lines = new HashMap<String, Set<Line>>();
        jdbc.sql("""
                        SELECT r.recipient, r.assignment_id, r.kind, r.occasion, r.computed_from, a.red_after
                        FROM reminder r JOIN digest g ON g.id = r.digest_id LEFT JOIN assignment a ON a.id = r.assignment_id
                        WHERE g.for_day = :forDay AND r.kind <> 'DUTY' AND r.occasion <= :forDay
                        """).param("forDay", day).query(row -> {
            var from = row.getObject("computed_from", LocalDate.class);
            var red = row.getObject("red_after", LocalDate.class);
            var occasion = row.getObject("occasion", LocalDate.class);
            String label =
                    row.getString("kind").equals("WAITS") ? "W" : label(from, red == null ? from : red, occasion);
            lines.computeIfAbsent(row.getString("recipient"), name -> new HashSet<>())
                    .add(new Line(row.getObject("assignment_id", UUID.class), label, from));
        });
        return lines;
    }

    static int weekdays(LocalDate from, LocalDate to) {
        var days = new TreeSet<LocalDate>();
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (!weekend(day)) {
                days.add(day);
            }
        }
        return days.size();
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
