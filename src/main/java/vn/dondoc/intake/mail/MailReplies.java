package vn.dondoc.intake.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.intake.Fate;
import vn.dondoc.post.Outgoing;
import vn.dondoc.post.Post;

/** Answers each mail once, after the last of its files has its fate. */
@Component
public class MailReplies {

    private static final Logger LOG = LoggerFactory.getLogger(MailReplies.class);

    /** Files that wait for a person may wait for days; the sender hears of the others before. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    /** Nobody forwards more by hand; whoever does is a machine that our guard did not know. */
    private static final int MOST_A_DAY = 100;

    private static final int AT_ONCE = 50;

    /** One file of the mail and where it stands; {@code name} is null for a secret one. */
    record Answered(
            @Nullable String name, Fate fate, @Nullable String reason) {}

    private final JdbcClient jdbc;
    private final MailBook book;
    private final Post post;
    private final ReplyText text;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailReplies(
            JdbcClient jdbc, MailBook book, Post post, ReplyText text, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.post = post;
        this.text = text;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Called by routes/12-intake-mail.camel.yaml. */
    public void answer() {
        for (var id : due()) {
            transaction.executeWithoutResult(status -> answer(book.find(id).orElseThrow()));
        }
    }

    private void answer(SeenMail mail) {
        var to = mail.replyTo();
        if (to == null || isTooMany(to)) {
            LOG.warn("Mail {} is not answered: its sender has had {} answers today", mail.id(), MOST_A_DAY);
            closed(mail.id(), "NONE");
            return;
        }
        var headers =
                new java.util.HashMap<>(Map.of("Auto-Submitted", "auto-replied", "X-Auto-Response-Suppress", "All"));
        if (mail.messageId() != null) {
            headers.put("In-Reply-To", mail.messageId());
            headers.put("References", mail.messageId());
        }
        var reply = Outgoing.text(keyFor(mail), to, text.subject(mail), text.about(mail, files(mail.id())));
        post.send(reply.withHeaders(headers));
        closed(mail.id(), "SENT");
    }

    /** A mail that a person had read once more is answered once more. */
    static String keyFor(SeenMail mail) {
        return "mail-reply:" + mail.id() + "/" + mail.decidedAt();
    }

    private List<UUID> due() {
        return jdbc.sql("""
                        SELECT m.id
                        FROM mail m
                        WHERE m.reply = 'OWED'
                          AND (m.decided_at < :patience
                               OR NOT EXISTS (SELECT 1
                                              FROM mail_part p
                                              LEFT JOIN receipt r ON r.id = p.receipt_id
                                              WHERE p.mail_id = m.id AND p.receipt_id IS NOT NULL
                                                AND (r.id IS NULL OR r.fate IN ('HELD', 'WAITING'))))
                        ORDER BY m.decided_at
                        FETCH FIRST :limit ROWS ONLY
                        """)
                .param("patience", now().minus(LONGEST_WAIT))
                .param("limit", AT_ONCE)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    private List<Answered> files(UUID id) {
        return jdbc.sql("""
                        SELECT r.name, r.fate, r.reason
                        FROM mail_part p
                        JOIN receipt r ON r.id = p.receipt_id
                        WHERE p.mail_id = :id
                        ORDER BY p.path
                        """)
                .param("id", id)
                .query((row, n) -> new Answered(
                        row.getString("name"), Fate.valueOf(row.getString("fate")), row.getString("reason")))
                .list();
    }

    private boolean isTooMany(String address) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM mail
                        WHERE reply_to = :address AND replied_at > :yesterday
                        """)
                        .param("address", address)
                        .param("yesterday", now().minusDays(1))
                        .query(Integer.class)
                        .single()
                >= MOST_A_DAY;
    }

    private void closed(UUID id, String reply) {
        jdbc.sql("""
                        UPDATE mail
                        SET reply = :reply, replied_at = CASE WHEN :reply = 'SENT' THEN :now ELSE replied_at END
                        WHERE id = :id AND reply = 'OWED'
                        """).param("id", id).param("reply", reply).param("now", now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
