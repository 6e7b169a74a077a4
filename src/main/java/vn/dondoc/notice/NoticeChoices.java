package vn.dondoc.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;

/** What people chose on their own page, and the secrets of their calendars, of which only the hash is kept. */
@Repository
class NoticeChoices {

    private static final int SECRET_BYTES = 32;
    private static final int HINT = 4;

    /** How exactly the last use of a calendar is kept. */
    private static final Duration USE_NOTED = Duration.ofMinutes(30);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    NoticeChoices(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    NoticeChoice of(Viewer viewer) {
        return jdbc.sql("""
                        SELECT mail, mails_off, feed_hint, feed_made_at, feed_used_at
                        FROM notice_choice
                        WHERE account = :account
                        """)
                .param("account", viewer.account())
                .query(NoticeChoices::choice)
                .optional()
                .orElse(NoticeChoice.NONE);
    }

    /** Of everybody who chose anything, by the login of the account; for the pipeline alone. */
    Map<String, NoticeChoice> all() {
        var all = new HashMap<String, NoticeChoice>();
        jdbc.sql("SELECT account, mail, mails_off, feed_hint, feed_made_at, feed_used_at FROM notice_choice")
                .query(row -> {
                    all.put(row.getString("account"), choice(row, 0));
                });
        return all;
    }

    @Transactional
    void choose(Viewer viewer, String mail, Set<NoticeKind> mailsOff) {
        row(viewer.account());
        jdbc.sql("UPDATE notice_choice SET mail = :mail, mails_off = :off WHERE account = :account")
                .param("mail", mail)
                .param("off", mailsOff.stream().map(NoticeKind::name).sorted().collect(Collectors.joining(",")))
                .param("account", viewer.account())
                .update();
        audit.record(viewer.actor(), "notice.chosen", "account", viewer.account(), null);
    }

    /** A new secret in the place of the one before; it is told this once and kept nowhere. */
    @Transactional
    String newFeed(Viewer viewer) {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        row(viewer.account());
        jdbc.sql("""
                        UPDATE notice_choice
                        SET feed_hash = :hash, feed_hint = :hint, feed_made_at = :now, feed_used_at = NULL
                        WHERE account = :account
                        """)
                .param("hash", hash(secret))
                .param("hint", secret.substring(secret.length() - HINT))
                .param("now", now())
                .param("account", viewer.account())
                .update();
        audit.record(viewer.actor(), "notice.feed-made", "account", viewer.account(), null);
        return secret;
    }

    /** From now on the address of the calendar leads nowhere. */
    @Transactional
    void revokeFeed(Viewer viewer) {
        boolean revoked = jdbc.sql("""
                        UPDATE notice_choice
                        SET feed_hash = NULL, feed_hint = NULL, feed_made_at = NULL, feed_used_at = NULL
                        WHERE account = :account AND feed_hash IS NOT NULL
                        """).param("account", viewer.account()).update() == 1;
        if (revoked) {
            audit.record(viewer.actor(), "notice.feed-revoked", "account", viewer.account(), null);
        }
    }

    /** The login of the account whose calendar this secret opens. */
    @Transactional
    Optional<String> feedOf(String secret) {
        Optional<String> account = jdbc.sql("SELECT account FROM notice_choice WHERE feed_hash = :hash")
                .param("hash", hash(secret))
                .query(String.class)
                .optional();
        account.ifPresent(one -> jdbc.sql("""
                        UPDATE notice_choice
                        SET feed_used_at = :now
                        WHERE account = :account AND (feed_used_at IS NULL OR feed_used_at < :noted)
                        """)
                .param("now", now())
                .param("noted", now().minus(USE_NOTED))
                .param("account", one)
                .update());
        return account;
    }

    private void row(String account) {
        boolean there = jdbc.sql("SELECT COUNT(*) FROM notice_choice WHERE account = :account")
                        .param("account", account)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!there) {
            jdbc.sql("INSERT INTO notice_choice (account, mail, mails_off) VALUES (:account, '', '')")
                    .param("account", account)
                    .update();
        }
    }

    private static NoticeChoice choice(ResultSet row, int n) throws SQLException {
        return new NoticeChoice(
                row.getString("mail"),
                Arrays.stream(row.getString("mails_off").split(","))
                        .filter(name -> !name.isEmpty())
                        .map(NoticeKind::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("feed_hint"),
                instant(row.getObject("feed_made_at", OffsetDateTime.class)),
                instant(row.getObject("feed_used_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
