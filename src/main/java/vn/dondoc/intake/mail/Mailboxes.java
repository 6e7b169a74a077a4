package vn.dondoc.intake.mail;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.work.WorkQueue;

/** The accounts of the settings, and how the last look into each went. */
@Component
public class Mailboxes {

    static final String STAGE = "intake-mail";

    private final MailSettings settings;
    private final WorkQueue queue;
    private final JdbcClient jdbc;
    private final Clock clock;

    Mailboxes(MailSettings settings, WorkQueue queue, JdbcClient jdbc, Clock clock) {
        this.settings = settings;
        this.queue = queue;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Called by routes/12-intake-mail.camel.yaml: owes a look into every mailbox. As work it is done by one process at a time, and one whose
     * server is away is left alone until its next attempt.
     */
    public void due() {
        settings.accounts().forEach(account -> queue.enqueue(STAGE, account.id()));
    }

    void owe(MailAccount account) {
        queue.enqueue(STAGE, account.id());
    }

    /** The account with this id; none where it was taken out of the settings meanwhile. */
    java.util.Optional<MailAccount> account(UUID id) {
        return settings.accounts().stream()
                .filter(account -> account.id().equals(id))
                .findFirst();
    }

    @Transactional
    void polled(MailAccount account) {
        touch(account);
        jdbc.sql("""
                        UPDATE mail_account
                        SET tried_at = :now, polled_at = :now, reason = NULL, failed_since = NULL
                        WHERE name = :name
                        """).param("name", account.name()).param("now", now()).update();
    }

    @Transactional
    void failed(MailAccount account, String reason) {
        touch(account);
        jdbc.sql("""
                        UPDATE mail_account
                        SET tried_at = :now, reason = :reason, failed_since = COALESCE(failed_since, :now)
                        WHERE name = :name
                        """)
                .param("name", account.name())
                .param("reason", reason)
                .param("now", now())
                .update();
    }

    private void touch(MailAccount account) {
        var known = jdbc.sql("SELECT COUNT(*) FROM mail_account WHERE name = :name")
                .param("name", account.name())
                .query(Integer.class)
                .single();
        if (known == 0) {
            jdbc.sql("INSERT INTO mail_account (name, tried_at) VALUES (:name, :now)")
                    .param("name", account.name())
                    .param("now", now())
                    .update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
