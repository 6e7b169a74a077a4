package vn.dondoc.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.calendar.Occurrences;
import vn.dondoc.suggestion.DeadlineJson;
import vn.dondoc.work.Outbox;

/**
 * Tasks that come back: once the day of one instance is over, the next begins. Of two processes that both see it, the table's unique key
 * lets one win.
 */
@Component
public class Recurrences {

    private static final Logger LOG = LoggerFactory.getLogger(Recurrences.class);
    private static final Actor SPAWNING = Actor.system("recurrences");

    /** How many days a series may lag behind before it is caught up at one go. */
    private static final int MOST = 60;

    private record Series(TaskId first, TaskId newest, LocalDate lastDue, Deadline.Recurring recurring) {}

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Assignments assignments;
    private final RuleBook rules;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Recurrences(
            JdbcClient jdbc,
            Tasks tasks,
            Assignments assignments,
            RuleBook rules,
            AuditTrail audit,
            Outbox outbox,
            TransactionTemplate transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.assignments = assignments;
        this.rules = rules;
        this.audit = audit;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Called by routes/55-recurring.camel.yaml. */
    public void spawn() {
        LocalDate today = LocalDate.now(clock);
        for (int round = 0; round < MOST; round++) {
            List<Series> behind = behind(today);
            if (behind.isEmpty()) {
                return;
            }
            behind.forEach(this::next);
        }
    }

    /** The Office ends a series; what was spawned stays. */
    @Transactional
    Taken end(Viewer viewer, TaskId id, String reason) {
        if (tasks.find(viewer, id).isEmpty()) {
            return Taken.UNKNOWN;
        }
        if (!viewer.isOfTheOffice()) {
            return Taken.NOT_ALLOWED;
        }
        if (reason.isBlank()) {
            return Taken.TEXT_MISSING;
        }
        boolean ended = jdbc.sql("""
                        UPDATE task
                        SET series_ended_on = :today
                        WHERE series_ended_on IS NULL
                            AND id = (SELECT COALESCE(one.series_id, one.id) FROM task one WHERE one.id = :id)
                        """)
                        .param("id", id.value())
                        .param("today", LocalDate.now(clock))
                        .update()
                == 1;
        if (ended) {
            audit.record(viewer.actor(), "tracking.seriesEnded", "task", id.toString(), reason);
        }
        return ended ? Taken.DONE : Taken.NOT_NOW;
    }

    /** Whether it comes back, and nobody has ended that. */
    boolean runs(TaskId id) {
        return !jdbc.sql("""
                        SELECT s.id
                        FROM task one JOIN task s ON s.id = COALESCE(one.series_id, one.id)
                        WHERE one.id = :id AND s.series_ended_on IS NULL AND s.deadline LIKE '%"recurring"%'
                        """).param("id", id.value()).query(UUID.class).list().isEmpty();
    }

    private List<Series> behind(LocalDate today) {
        return jdbc.sql("""
                        SELECT s.id AS series, s.deadline, n.id AS newest, COALESCE(n.occurrence, n.due_on) AS last_due
                        FROM task s JOIN task n ON n.id = s.id OR n.series_id = s.id
                        WHERE s.series_id IS NULL AND s.series_ended_on IS NULL AND s.deadline LIKE '%"recurring"%'
                            AND COALESCE(n.occurrence, n.due_on) < :today
                            AND NOT EXISTS (
                                SELECT 1
                                FROM task later
                                WHERE later.series_id = s.id AND later.occurrence > COALESCE(n.occurrence, n.due_on))
                        ORDER BY last_due, s.id
                        FETCH FIRST 200 ROWS ONLY
                        """).param("today", today).query(Recurrences::series).list();
    }

    private static Series series(ResultSet row, int n) throws SQLException {
        return new Series(
                new TaskId(row.getObject("series", UUID.class)),
                new TaskId(row.getObject("newest", UUID.class)),
                row.getObject("last_due", LocalDate.class),
                (Deadline.Recurring) DeadlineJson.read(row.getString("deadline"), Deadline.class));
    }

    private void next(Series series) {
        LocalDate day =
                Occurrences.firstOnOrAfter(series.recurring(), series.lastDue().plusDays(1));
        try {
            transactions.executeWithoutResult(status -> spawn(series, day));
        } catch (DuplicateKeyException another) {
            LOG.debug("Another process spawned the instance of {} for {}", series.first(), day);
        }
    }

    private void spawn(Series series, LocalDate day) {
        var id = new TaskId(UUID.randomUUID());
        LocalDate today = LocalDate.now(clock);
        tasks.copy(series.newest(), id, series.first(), day, today);
        Rules book = rules.of(id).rules();
        int position = 1;
        for (Assignment held : assignments.of(series.newest())) {
            if (held.part() != Part.SUB && held.progress() != Progress.TAKEN_BACK) {
                var fresh = Assignment.given(id, held.part(), held.agency(), held.agencyName(), day);
                Assignment one = book.begin(fresh, today, today);
                assignments.add(one, position++);
                assignments.remember(one, Step.ASSIGN, SPAWNING, Said.only(null), clock.instant());
            }
        }
        tasks.sumUp(id);
        audit.record(
                SPAWNING,
                "tracking.spawned",
                "task",
                id.toString(),
                series.first().toString());
        outbox.append("task", id.value());
    }
}
