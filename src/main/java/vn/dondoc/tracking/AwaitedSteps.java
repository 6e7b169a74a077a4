package vn.dondoc.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Awaited;
import vn.dondoc.access.Awaiting.Verdict;
import vn.dondoc.access.Viewer;

/** The assignments that wait for a leader's word because of what their agency asked. */
@Repository
class AwaitedSteps {

    /** Where an agency says that the task is none of its own, the leader gave it to the wrong one: that is his to undo. */
    private static final String NOT_ITS_OWN = "không đúng chức năng";

    private static final int MOST = 300;

    /** What an agency asks. */
    enum Asked {
        EXTENSION(Step.ASK_EXTENSION, "a.extension = 'SUBMITTED'"),
        RETURN(Step.RETURN, "a.progress = 'RETURNED' AND h.reason_type = '" + NOT_ITS_OWN + "'");

        private final Step step;
        private final String condition;

        Asked(Step step, String condition) {
            this.step = step;
            this.condition = condition;
        }

        String path() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    AwaitedSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Awaited> of(Viewer viewer, Asked asked) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                        SELECT a.id, a.task_id, t.content, a.agency_name, a.due_on, a.red_after, a.extension_to, d.signer, h.at, h.text
                        FROM assignment a
                        JOIN task t ON t.id = a.task_id
                        JOIN directive d ON d.id = t.directive_id
                        JOIN assignment_history h ON h.assignment_id = a.id
                        WHERE a.part <> 'SUB' AND h.id = (
                                SELECT MAX(x.id)
                                FROM assignment_history x
                                WHERE x.assignment_id = a.id AND x.step = :step)
                            AND %s AND
                        """.formatted(asked.condition) + Sight.tasks(viewer)
                        + " ORDER BY h.at, a.id FETCH FIRST :most ROWS ONLY")
                .param("step", asked.step.name())
                .param("most", MOST)
                .params(Sight.of(viewer))
                .query((row, n) -> map(row, asked, today))
                .list();
    }

    private static Awaited map(ResultSet row, Asked asked, LocalDate today) throws SQLException {
        var due = row.getObject("due_on", LocalDate.class);
        var red = row.getObject("red_after", LocalDate.class);
        var task = row.getObject("task_id", UUID.class);
        LocalDate last = red == null ? due : red;
        return new Awaited(
                asked.path(),
                row.getObject("id", UUID.class),
                row.getString("content"),
                row.getString("agency_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("text"),
                null,
                proposed(row, asked),
                due,
                last != null && last.isBefore(today),
                row.getString("signer"),
                "/nhiem-vu/" + task,
                task,
                row.getObject("id", UUID.class),
                EnumSet.allOf(Verdict.class));
    }

    private static @Nullable LocalDate proposed(ResultSet row, Asked asked) throws SQLException {
        return asked == Asked.EXTENSION ? row.getObject("extension_to", LocalDate.class) : null;
    }
}
