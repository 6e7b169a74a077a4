package vn.dondoc.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.work.WorkQueue;

/** Sees a working day's hour of reminding come, also late; of several processes that see it, one owes the work. */
@Component
public class Mornings {

    private static final Logger LOG = LoggerFactory.getLogger(Mornings.class);

    private final JdbcClient jdbc;
    private final WorkQueue queue;
    private final WorkingCalendar calendar;
    private final ReminderSettings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Mornings(
            JdbcClient jdbc,
            WorkQueue queue,
            WorkingCalendar calendar,
            ReminderSettings settings,
            TransactionTemplate transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.calendar = calendar;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Called by routes/65-notice.camel.yaml. */
    public void owe() {
        LocalDate today = LocalDate.now(clock);
        if (!calendar.works(today) || LocalTime.now(clock).isBefore(settings.at()) || begun(today)) {
            return;
        }
        try {
            transactions.executeWithoutResult(status -> begin(today));
        } catch (DuplicateKeyException another) {
            LOG.debug("Another process began the reminders of {}", today);
        }
    }

    private boolean begun(LocalDate day) {
        return jdbc.sql("SELECT COUNT(*) FROM reminding_day WHERE for_day = :forDay")
                        .param("forDay", day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void begin(LocalDate day) {
        var id = UUID.randomUUID();
        jdbc.sql("INSERT INTO reminding_day (id, for_day, begun_at) VALUES (:id, :forDay, :now)")
                .param("id", id)
                .param("forDay", day)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        queue.enqueue(RemindingStage.STAGE, id);
    }
}
