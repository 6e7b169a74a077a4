package vn.dondoc.work;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Facts for readers beside the line, written in the transaction of the change. Transactions do not commit in the order of their
 * positions, so a reader remembers {@link #resumeAt} instead of the last position it saw, meets the newest entries more than once, and
 * must not mind.
 */
@Repository
public class Outbox {

    /** No transaction that appends may take longer than this; the slow part of a stage is over before its transaction begins. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String kind, UUID subject) {
        jdbc.sql("""
                        INSERT INTO outbox (kind, subject, happened_at)
                        VALUES (:kind, :subject, :now)
                        """)
                .param("kind", kind)
                .param("subject", subject)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The entries after this position, oldest first. */
    public List<OutboxEntry> after(long position, int limit) {
        return jdbc.sql("""
                        SELECT position, kind, subject, happened_at
                        FROM outbox
                        WHERE position > :position
                        ORDER BY position
                        FETCH FIRST :limit ROWS ONLY
                        """)
                .param("position", position)
                .param("limit", limit)
                .query((row, n) -> new OutboxEntry(
                        row.getLong("position"),
                        row.getString("kind"),
                        row.getObject("subject", UUID.class),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The position of the newest entry, 0 where there is none: an index that remembers a later one belongs to another database. */
    public long last() {
        return jdbc.sql("SELECT COALESCE(MAX(position), 0) FROM outbox")
                .query(Long.class)
                .single();
    }

    /** The position from which to read next time: behind it no transaction can still bring an entry. */
    public long resumeAt(long position, List<OutboxEntry> read) {
        var settled = clock.instant().minus(LONGEST_TRANSACTION);
        var resume = position;
        for (var entry : read) {
            if (!entry.at().isBefore(settled)) {
                break;
            }
            resume = entry.position();
        }
        return resume;
    }
}
