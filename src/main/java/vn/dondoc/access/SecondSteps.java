package vn.dondoc.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.audit.AuditTrail;

/** The second step of logging in: begun, confirmed, passed, and taken away again. */
@Service
class SecondSteps {

    static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    SecondSteps(JdbcClient jdbc, SecretBox box, Accounts accounts, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    private record Kept(String secret, long lastStep) {}

    boolean isOn(UUID account) {
        return jdbc.sql("SELECT COUNT(*) FROM second_step WHERE account_id = :account AND confirmed_at IS NOT NULL")
                        .param("account", account)
                        .query(Long.class)
                        .single()
                > 0;
    }

    Set<UUID> on() {
        return new HashSet<>(jdbc.sql("SELECT account_id FROM second_step WHERE confirmed_at IS NOT NULL")
                .query(UUID.class)
                .list());
    }

    int recoveryCodesLeft(UUID account) {
        return jdbc.sql("SELECT COUNT(*) FROM recovery_code WHERE account_id = :account AND used_at IS NULL")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** A fresh secret to be typed into a telephone; it holds once a code of it was shown. */
    @Transactional
    byte[] begin(Account account) {
        byte[] secret = box.bytes(Totp.SECRET_BYTES);
        jdbc.sql("DELETE FROM second_step WHERE account_id = :account AND confirmed_at IS NULL")
                .param("account", account.id())
                .update();
        jdbc.sql("""
                        INSERT INTO second_step (account_id, secret, begun_at, last_step)
                        VALUES (:account, :secret, :now, 0)
                        """)
                .param("account", account.id())
                .param("secret", box.close(secret, account.id().toString()))
                .param("now", now())
                .update();
        return secret;
    }

    /** The secret that was begun and not yet confirmed. */
    Optional<byte[]> begun(Account account) {
        return kept(account.id(), false)
                .flatMap(kept -> box.open(kept.secret(), account.id().toString()));
    }

    /** The recovery codes, which are shown once; empty where the code was wrong. */
    @Transactional
    Optional<List<String>> confirm(Viewer viewer, Account account, String code) {
        if (!use(account, code, false)) {
            return Optional.empty();
        }
        jdbc.sql("UPDATE second_step SET confirmed_at = :now WHERE account_id = :account")
                .param("now", now())
                .param("account", account.id())
                .update();
        accounts.endSessions(account.id());
        audit.record(viewer.actor(), "account.second-step-on", "account", account.login(), null);
        return Optional.of(freshCodes(account));
    }

    @Transactional
    Optional<List<String>> renewCodes(Viewer viewer, Account account, String code) {
        if (!use(account, code, true)) {
            return Optional.empty();
        }
        audit.record(viewer.actor(), "account.recovery-codes", "account", account.login(), null);
        return Optional.of(freshCodes(account));
    }

    /** Whether the code, of the telephone or of the paper, lets this account in now; it does so once. */
    @Transactional
    boolean pass(Account account, String typed) {
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return code.length() == 6 ? use(account, code, true) : useRecovery(account, code);
    }

    /** Taken away by its owner, or by an administrator where telephone and paper are lost. */
    @Transactional
    void remove(Viewer viewer, Account account) {
        jdbc.sql("DELETE FROM recovery_code WHERE account_id = :account")
                .param("account", account.id())
                .update();
        int removed = jdbc.sql("DELETE FROM second_step WHERE account_id = :account")
                .param("account", account.id())
                .update();
        if (removed > 0) {
            accounts.endSessions(account.id());
            audit.record(viewer.actor(), "account.second-step-off", "account", account.login(), null);
        }
    }

    private boolean use(Account account, String code, boolean confirmed) {
        Optional<Kept> kept = kept(account.id(), confirmed);
        var step = kept.flatMap(one -> box.open(one.secret(), account.id().toString()))
                .map(secret -> Totp.stepOf(secret, code.strip(), clock.instant()));
        return step.isPresent()
                && step.get().isPresent()
                && jdbc.sql("""
                                UPDATE second_step
                                SET last_step = :step
                                WHERE account_id = :account AND last_step < :step
                                """)
                                .param("step", step.get().getAsLong())
                                .param("account", account.id())
                                .update()
                        == 1;
    }

    private boolean useRecovery(Account account, String code) {
        boolean used = jdbc.sql("""
                        UPDATE recovery_code
                        SET used_at = :now
                        WHERE account_id = :account AND code_hash = :hash AND used_at IS NULL
                        """)
                        .param("now", now())
                        .param("account", account.id())
                        .param("hash", hash(account.id(), code))
                        .update()
                == 1;
        if (used) {
            audit.record(account.viewer().actor(), "account.recovery-code-used", "account", account.login(), null);
        }
        return used;
    }

    private List<String> freshCodes(Account account) {
        jdbc.sql("DELETE FROM recovery_code WHERE account_id = :account")
                .param("account", account.id())
                .update();
        List<String> codes = Stream.generate(() -> Totp.base32(box.bytes(RECOVERY_BYTES)))
                .limit(RECOVERY_CODES)
                .toList();
        for (String code : codes) {
            jdbc.sql("INSERT INTO recovery_code (account_id, code_hash) VALUES (:account, :hash)")
                    .param("account", account.id())
                    .param("hash", hash(account.id(), code))
                    .update();
        }
        return codes.stream().map(code -> code.replaceAll("(.{4})(?!$)", "$1-")).toList();
    }

    private Optional<Kept> kept(UUID account, boolean confirmed) {
        return jdbc.sql("""
                        SELECT secret, last_step
                        FROM second_step
                        WHERE account_id = :account AND (confirmed_at IS NOT NULL) = :confirmed
                        """)
                .param("account", account)
                .param("confirmed", confirmed)
                .query((row, n) -> new Kept(row.getString("secret"), row.getLong("last_step")))
                .optional();
    }

    /** A plain hash will do: the code is 80 random bits, which nobody tries out. */
    private static String hash(UUID account, String code) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(account.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private java.time.OffsetDateTime now() {
        Instant now = clock.instant();
        return now.atOffset(ZoneOffset.UTC);
    }
}
