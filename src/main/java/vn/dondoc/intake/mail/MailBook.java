package vn.dondoc.intake.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.intake.ReceiptId;
import vn.dondoc.intake.Traces;
import vn.dondoc.post.Post;

/** Every mail that was seen, and what became of it. */
@Repository
class MailBook implements Traces {

    static final String COLUMNS = """
            account, folder, uid_validity, uid, message_id, sender, original_sender, subject, received_at, size_bytes, fate, reason,
            attempt, reply_to, replied_at, seen_at, decided_at""";

    private static final Actor INTAKE = Actor.system("intake");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditTrail trail;
    private final Post post;

    MailBook(JdbcClient jdbc, Clock clock, AuditTrail trail, Post post) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trail = trail;
        this.post = post;
    }

    Optional<SeenMail> find(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM mail WHERE id = :id")
                .param("id", id)
                .query(MailBook::map)
                .optional();
    }

    /** Enters the mail as seen, or counts another attempt, before anything is done with it that may kill the process; tells which it is. */
    @Transactional
    int begin(MailKey key, long size, @Nullable Instant receivedAt) {
        var again = jdbc.sql("""
                        UPDATE mail
                        SET attempt = attempt + 1
                        WHERE id = :id AND fate = 'WAITING'
                        """).param("id", key.id()).update();
        if (again == 0) {
            jdbc.sql("""
                            INSERT INTO mail (id, account, folder, uid_validity, uid, received_at, size_bytes, fate, attempt, seen_at,
                                              reply)
                            VALUES (:id, :account, :folder, :validity, :uid, :received, :size, 'WAITING', 1, :now, 'NONE')
                            """)
                    .param("id", key.id())
                    .param("account", key.account())
                    .param("folder", key.folder())
                    .param("validity", key.uidValidity())
                    .param("uid", key.uid())
                    .param("received", receivedAt == null ? null : receivedAt.atOffset(ZoneOffset.UTC))
                    .param("size", size)
                    .param("now", now())
                    .update();
            trail.record(INTAKE, "mail.seen", "mail", key.id().toString(), null);
        }
        return find(key.id()).orElseThrow().attempt();
    }

    /** Whether the mail has its fate already. */
    boolean isDecided(MailKey key) {
        return jdbc.sql("SELECT COUNT(*) FROM mail WHERE id = :id AND fate <> 'WAITING'")
                        .param("id", key.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether this account had the same mail under another number: the same Message-ID and the same content. */
    boolean isKnown(MailKey key, String messageId, String keyedHash) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM mail
                        WHERE account = :account AND message_id = :messageId AND keyed_hash = :hash AND id <> :id
                          AND fate IN ('TAKEN', 'NOTHING')
                        """)
                        .param("account", key.account())
                        .param("messageId", messageId)
                        .param("hash", keyedHash)
                        .param("id", key.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Writes what the mail is and what is in it, before its files are entered, so that {@link #forget} finds them. */
    @Transactional
    void describe(MailKey key, Envelope envelope, @Nullable String keyedHash, MailContent content) {
        jdbc.sql("""
                        UPDATE mail
                        SET message_id = :messageId, keyed_hash = :hash, sender = :sender, original_sender = :original,
                            subject = :subject
                        WHERE id = :id AND fate = 'WAITING'
                        """)
                .param("id", key.id())
                .param("messageId", envelope.messageId())
                .param("hash", keyedHash)
                .param("sender", envelope.sender())
                .param("original", content.originalSender())
                .param("subject", envelope.subject())
                .update();
        jdbc.sql("DELETE FROM mail_part WHERE mail_id = :id")
                .param("id", key.id())
                .update();
        for (var part : content.parts()) {
            jdbc.sql("""
                            INSERT INTO mail_part (mail_id, path, name, media_type, receipt_id, reason)
                            VALUES (:id, :path, :name, :type, :receipt, :reason)
                            """)
                    .param("id", key.id())
                    .param("path", part.path())
                    .param("name", part.name())
                    .param("type", part.mediaType())
                    .param("receipt", part.isFile() ? key.receipt(part.path()).value() : null)
                    .param("reason", part.left())
                    .update();
        }
        forgetSecrets(key.id());
    }

    /** The mail's one final fate. {@code replyTo} is who will be told, once its files have theirs. */
    @Transactional
    void decide(MailKey key, MailFate fate, @Nullable String reason, @Nullable String replyTo) {
        var decided = jdbc.sql("""
                        UPDATE mail
                        SET fate = :fate, reason = :reason, decided_at = :now, reply_to = :replyTo, reply = :reply
                        WHERE id = :id AND fate = 'WAITING'
                        """)
                .param("id", key.id())
                .param("fate", fate.name())
                .param("reason", reason)
                .param("replyTo", replyTo)
                .param("reply", replyTo == null ? "NONE" : "OWED")
                .param("now", now())
                .update();
        if (decided == 1) {
            trail.record(INTAKE, "mail.decided", "mail", key.id().toString(), fate.name());
        }
    }

    /** Says why a mail has to wait. */
    @Transactional
    void waits(MailKey key, String reason) {
        jdbc.sql("""
                        UPDATE mail
                        SET reason = :reason
                        WHERE id = :id AND fate = 'WAITING'
                        """).param("id", key.id()).param("reason", reason).update();
    }

    /** Mails that are through and still lie in their folder as if they were not. */
    List<MailKey> unmarked(String account, String folder, long validity) {
        return jdbc.sql("""
                        SELECT account, folder, uid_validity, uid
                        FROM mail
                        WHERE account = :account AND folder = :folder AND uid_validity = :validity AND marked_at IS NULL
                          AND fate IN ('TAKEN', 'NOTHING', 'KNOWN')
                        ORDER BY uid
                        """)
                .param("account", account)
                .param("folder", folder)
                .param("validity", validity)
                .query(MailBook::key)
                .list();
    }

    @Transactional
    void marked(List<MailKey> keys) {
        for (var key : keys) {
            jdbc.sql("UPDATE mail SET marked_at = :now WHERE id = :id")
                    .param("now", now())
                    .param("id", key.id())
                    .update();
        }
    }

    /** Mails of this folder that were begun and are not through. */
    List<MailKey> waiting(String account, String folder) {
        return jdbc.sql("""
                        SELECT account, folder, uid_validity, uid
                        FROM mail
                        WHERE account = :account AND folder = :folder AND fate = 'WAITING'
                        ORDER BY uid
                        """)
                .param("account", account)
                .param("folder", folder)
                .query(MailBook::key)
                .list();
    }

    /** Lets a mail be read once more, if it was not taken and its number still holds. */
    @Transactional
    boolean reopen(UUID id, Actor actor) {
        var mail = find(id).filter(one -> one.fate().isRetriable());
        if (mail.isEmpty()) {
            return false;
        }
        jdbc.sql("""
                        UPDATE mail
                        SET fate = 'WAITING', reason = NULL, attempt = 0, decided_at = NULL, reply = 'NONE', reply_to = NULL
                        WHERE id = :id
                        """).param("id", id).update();
        var key = mail.get().key();
        jdbc.sql("""
                        UPDATE mail_folder
                        SET next_uid = :uid
                        WHERE account = :account AND folder = :folder AND uid_validity = :validity AND next_uid > :uid
                        """)
                .param("uid", key.uid())
                .param("account", key.account())
                .param("folder", key.folder())
                .param("validity", key.uidValidity())
                .update();
        trail.record(actor, "mail.retried", "mail", id.toString(), null);
        return true;
    }

    /** From which number on the folder has to be looked through; from the first where the server has numbered anew. */
    @Transactional
    long nextUid(String account, String folder, long validity) {
        return jdbc.sql("""
                        SELECT next_uid
                        FROM mail_folder
                        WHERE account = :account AND folder = :folder AND uid_validity = :validity
                        """)
                .param("account", account)
                .param("folder", folder)
                .param("validity", validity)
                .query(Long.class)
                .optional()
                .orElse(1L);
    }

    @Transactional
    void lookedThrough(String account, String folder, long validity, long nextUid) {
        var known = jdbc.sql("""
                        UPDATE mail_folder
                        SET uid_validity = :validity, next_uid = :next
                        WHERE account = :account AND folder = :folder
                        """)
                .param("account", account)
                .param("folder", folder)
                .param("validity", validity)
                .param("next", nextUid)
                .update();
        if (known == 0) {
            jdbc.sql("""
                            INSERT INTO mail_folder (account, folder, uid_validity, next_uid)
                            VALUES (:account, :folder, :validity, :next)
                            """)
                    .param("account", account)
                    .param("folder", folder)
                    .param("validity", validity)
                    .param("next", nextUid)
                    .update();
        }
    }

    /**
     * Of a file that turned out to be secret the mail keeps neither its name nor its own subject, which often is that of the file, nor
     * the answer that named it.
     */
    @Override
    @Transactional
    public void forget(ReceiptId receipt) {
        for (var mail : holding(receipt)) {
            post.withdraw(MailReplies.keyFor(mail));
        }
        jdbc.sql("""
                        UPDATE mail
                        SET subject = NULL
                        WHERE id IN (SELECT mail_id FROM mail_part WHERE receipt_id = :receipt)
                        """).param("receipt", receipt.value()).update();
        jdbc.sql("""
                        UPDATE mail_part
                        SET name = NULL
                        WHERE mail_id IN (SELECT mail_id FROM mail_part WHERE receipt_id = :receipt)
                        """).param("receipt", receipt.value()).update();
    }

    private List<SeenMail> holding(ReceiptId receipt) {
        return jdbc.sql("SELECT " + COLUMNS + """

                        FROM mail
                        WHERE id IN (SELECT mail_id FROM mail_part WHERE receipt_id = :receipt)
                        """)
                .param("receipt", receipt.value())
                .query(MailBook::map)
                .list();
    }

    /** Described once more after a kill, a mail whose file was found secret meanwhile must not get its names back. */
    private void forgetSecrets(UUID id) {
        jdbc.sql("""
                        SELECT p.receipt_id
                        FROM mail_part p
                        JOIN receipt r ON r.id = p.receipt_id
                        WHERE p.mail_id = :id AND r.fate = 'SECRET'
                        """)
                .param("id", id)
                .query((row, n) -> new ReceiptId(row.getObject("receipt_id", UUID.class)))
                .list()
                .forEach(this::forget);
    }

    private static MailKey key(ResultSet row, int n) throws SQLException {
        return new MailKey(
                row.getString("account"), row.getString("folder"), row.getLong("uid_validity"), row.getLong("uid"));
    }

    static SeenMail map(ResultSet row, int n) throws SQLException {
        return new SeenMail(
                key(row, n),
                empty(row.getString("sender")),
                row.getString("original_sender"),
                empty(row.getString("subject")),
                row.getString("message_id"),
                instant(row.getObject("received_at", OffsetDateTime.class)),
                row.getLong("size_bytes"),
                MailFate.valueOf(row.getString("fate")),
                row.getString("reason"),
                row.getInt("attempt"),
                row.getString("reply_to"),
                row.getObject("replied_at") != null,
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("decided_at", OffsetDateTime.class)));
    }

    private static String empty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
