package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;

class SecondStepsTests {

    @Nested
    class OnH2 extends Contract {
        OnH2() {
            super(Databases.h2());
        }
    }

    @Nested
    class OnPostgres extends Contract {
        OnPostgres() {
            super(Databases.postgres());
        }
    }

    abstract static class Contract {

        private final DataSource database;
        private final MovableClock clock = new MovableClock("2026-06-02T02:00:00Z");

        @TempDir
        Path data;

        Contract(DataSource database) {
            this.database = database;
        }

        @Test
        void itHoldsOnceACodeWasShownAndEachCodeLetsInOnce() {
            try (var wiring = wiring(data)) {
                var steps = wiring.get(SecondSteps.class);
                Account an = an(wiring);
                byte[] secret = steps.begin(an);
                assertThat(steps.isOn(an.id())).isFalse();
                assertThat(steps.begun(an)).contains(secret);
                assertThat(steps.confirm(an.viewer(), an, "000000".equals(code(secret)) ? "000001" : "000000"))
                        .isEmpty();

                List<String> recovery =
                        steps.confirm(an.viewer(), an, code(secret)).orElseThrow();

                assertThat(steps.isOn(an.id())).isTrue();
                assertThat(steps.begun(an)).as("shown no more").isEmpty();
                assertThat(an(wiring).stamp()).as("older sessions end").isGreaterThan(an.stamp());
                assertThat(steps.pass(an, code(secret))).as("used to confirm").isFalse();
                clock.pass(Duration.ofSeconds(30));
                assertThat(steps.pass(an, code(secret))).isTrue();
                assertThat(steps.pass(an, code(secret)))
                        .as("read over the shoulder")
                        .isFalse();

                assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
                assertThat(steps.pass(an, recovery.getFirst().toLowerCase(java.util.Locale.ROOT)))
                        .isTrue();
                assertThat(steps.pass(an, recovery.getFirst())).isFalse();
                assertThat(steps.recoveryCodesLeft(an.id())).isEqualTo(9);

                steps.remove(an.viewer(), an);
                assertThat(steps.isOn(an.id())).isFalse();
                assertThat(steps.pass(an, recovery.get(1))).isFalse();
                assertThat(wiring.get(AuditTrail.class).of("account", "an"))
                        .extracting(entry -> entry.action())
                        .containsExactly(
                                "account.second-step-on", "account.recovery-code-used", "account.second-step-off");
            }
        }

        @Test
        void theDatabaseAloneGivesNoCodes(@TempDir Path elsewhere) throws Exception {
            byte[] secret;
            try (var wiring = wiring(data)) {
                Account an = an(wiring);
                secret = wiring.get(SecondSteps.class).begin(an);
                wiring.get(SecondSteps.class).confirm(an.viewer(), an, code(secret));
                String kept = JdbcClient.create(database)
                        .sql("SELECT secret FROM second_step WHERE account_id = :id")
                        .param("id", an.id())
                        .query(String.class)
                        .single();
                assertThat(kept).doesNotContain(Totp.base32(secret));
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys/login.key"))))
                        .isEqualTo("rw-------");
            }
            clock.pass(Duration.ofMinutes(5));
            try (var restored = wiring(elsewhere)) {
                assertThat(restored.get(SecondSteps.class).pass(an(restored), code(secret)))
                        .as("another key")
                        .isFalse();
            }
            try (var again = wiring(data)) {
                assertThat(again.get(SecondSteps.class).pass(an(again), code(secret)))
                        .isTrue();
            }
        }

        private Wiring wiring(Path folder) {
            return Wiring.over(
                    database, clock, folder, Accounts.class, SecretBox.class, SecondSteps.class, AuditTrail.class);
        }

        private String code(byte[] secret) {
            return Totp.code(secret, Totp.step(clock.instant()));
        }

        private Account an(Wiring wiring) {
            var accounts = wiring.get(Accounts.class);
            return accounts.byLogin("an").orElseGet(() -> {
                var account = new Account(
                        UUID.randomUUID(),
                        "an",
                        "An",
                        Set.of(Role.ADMINISTRATOR),
                        null,
                        "",
                        Set.of(),
                        Account.Way.PASSWORD,
                        false,
                        false,
                        0,
                        null,
                        0,
                        clock.instant(),
                        null);
                accounts.add(account, "{noop}x");
                return account;
            });
        }
    }
}
