package vn.dondoc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;

abstract class SealsContract {

    static class OnH2Tests extends SealsContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends SealsContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    private final MovableClock clock = new MovableClock("2026-06-20T02:00:00.123456789Z");
    private Wiring wiring;
    private Seals seals;

    abstract DataSource database();

    @BeforeEach
    void open() {
        wiring = Wiring.over(database(), clock, Path.of("target/test-data"), AuditTrail.class, Seals.class);
        seals = wiring.get(Seals.class);
        for (int i = 1; i <= 3; i++) {
            happen("Nội dung " + i);
        }
        seals.seal();
    }

    @AfterEach
    void close() {
        wiring.close();
    }

    @Test
    void whatNobodyTouchedIsWhole() {
        assertThat(seals.check()).isEqualTo(new Seals.Checked(3, Optional.empty()));

        happen(null);
        seals.seal();
        seals.seal();

        assertThat(seals.check()).isEqualTo(new Seals.Checked(4, Optional.empty()));
    }

    @Test
    void manyRowsAreSealedAtOnce() {
        for (int i = 0; i < 1100; i++) {
            happen("Việc " + i);
        }

        seals.seal();

        assertThat(seals.check()).isEqualTo(new Seals.Checked(1103, Optional.empty()));
    }

    @Test
    void aChangedActorIsFound() {
        sql("UPDATE audit_entry SET actor_name = 'Người khác' WHERE id = " + second());

        assertBroken("audit.break.changed");
    }

    @Test
    void aChangedDetailIsFound() {
        sql("UPDATE audit_entry SET detail = 'Khác' WHERE id = " + second());

        assertBroken("audit.break.detail");
    }

    @Test
    void aChangedDetailWithItsHashIsFoundToo() {
        sql("UPDATE audit_entry SET detail = 'Khác', detail_salt = '00', detail_hash = '" + Seal.ofDetail("00", "Khác")
                + "' WHERE id = " + second());

        assertBroken("audit.break.changed");
    }

    @Test
    void aDeletedRowIsFoundEvenWithItsSeal() {
        long second = second();
        sql("DELETE FROM audit_entry WHERE id = " + second);
        assertBroken("audit.break.deleted");

        sql("DELETE FROM audit_seal WHERE entry_id = " + second);
        assertThat(seals.check().broken().orElseThrow().reasonKey()).isEqualTo("audit.break.gap");
    }

    @Test
    void aRowThatWasPutInWithoutASealIsFoundAfterAWhile() {
        happen("Chưa đóng dấu");
        assertThat(seals.check().broken()).isEmpty();

        clock.pass(Duration.ofMinutes(11));

        assertThat(seals.check().broken().orElseThrow().reasonKey()).isEqualTo("audit.break.unsealed");
    }

    @Test
    void aDetailThatWasLawfullyTakenAwayBreaksNothing() {
        sql("UPDATE audit_entry SET detail = NULL, detail_salt = NULL WHERE id = " + second());

        assertThat(seals.check().broken()).isEmpty();
    }

    private void assertBroken(String reason) {
        var checked = seals.check();
        assertThat(checked.broken().orElseThrow().reasonKey()).isEqualTo(reason);
        assertThat(checked.sealed()).as("whole up to there").isEqualTo(1);
    }

    private long second() {
        return wiring.get(JdbcClient.class)
                .sql("SELECT entry_id FROM audit_seal WHERE position = 2")
                .query(Long.class)
                .single();
    }

    private void happen(@Nullable String detail) {
        wiring.transactions()
                .executeWithoutResult(status -> wiring.get(AuditTrail.class)
                        .record(Actor.person("lan", "Chị Lan"), "x.done", "thing", "1", detail));
    }

    private void sql(String statement) {
        wiring.get(JdbcClient.class).sql(statement).update();
    }
}
