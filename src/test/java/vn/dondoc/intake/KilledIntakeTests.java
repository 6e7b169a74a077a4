package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.dondoc.archive.Originals;
import vn.dondoc.archive.Sha256;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.folders.Folders;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.work.WorkQueue;

/** The process dies at each step of taking a file in; the next one finds the file exactly once. */
class KilledIntakeTests {

    enum Step {
        NOTED_BEFORE_RENAME,
        CLAIMED,
        HALF_HELD,
        HELD,
        BEFORE_COMMIT,
        ENTERED,
        SETTLED_BEFORE_COMMIT
    }

    private static final class Killed extends Error {}

    private static volatile Step deadly = Step.CLAIMED;

    @TempDir
    Path data;

    private final MovableClock clock = new MovableClock("2026-06-20T02:00:00Z");
    private final DataSource database = Databases.h2();

    @ParameterizedTest
    @EnumSource
    void aKillAtAnyStepNeitherLosesNorDoublesAFile(Step step) throws IOException {
        deadly = step;
        try (var dying = Desk.over(database, clock, data, DyingInboxes.class, DyingHold.class, DyingLedger.class)) {
            dying.drop("sở/công văn.pdf", "nội dung");
            assertThatThrownBy(() -> {
                        dying.pollUntilQuiet(clock);
                        dying.receipts().forEach(dying::accept);
                        dying.settleAll();
                    })
                    .isInstanceOf(Killed.class);
        }

        try (var next = Desk.over(database, clock, data)) {
            next.get(WorkQueue.class).freeAfterRestart();
            next.pollUntilQuiet(clock);
            next.receipts().stream()
                    .filter(receipt -> receipt.fate() == Fate.HELD)
                    .forEach(next::accept);
            next.settleAll();

            assertThat(next.receipts()).singleElement().satisfies(receipt -> {
                assertThat(receipt.fate()).isEqualTo(Fate.ACCEPTED);
                assertThat(receipt.source().place()).isEqualTo("sở/công văn.pdf");
            });
            assertThat(next.owed("intake-held")).isEqualTo(1);
            assertThat(next.files("inbox")).containsExactly(".dondoc/done/2026-06-20/công văn.pdf");
            assertThat(data.resolve("inbox/.dondoc/done/2026-06-20/công văn.pdf"))
                    .hasContent("nội dung");
            assertThat(next.files("hold")).isEmpty();
        }
    }

    @Test
    void aClaimThatNeverGotItsFileIsRemoved() throws IOException {
        try (var desk = Desk.over(database, clock, data)) {
            var folder = desk.inbox()
                    .resolve(".dondoc/claimed")
                    .resolve(ReceiptId.random().toString());
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(".origin"), "sở/công văn.pdf");

            desk.poll();

            assertThat(folder).doesNotExist();
            assertThat(desk.receipts()).isEmpty();
        }
    }

    static class DyingInboxes extends Inboxes {
        DyingInboxes(FolderSettings settings) {
            super(settings, DyingInbox::new);
        }
    }

    static class DyingInbox extends Inbox {
        DyingInbox(WatchedFolder folder) {
            super(folder);
        }

        @Override
        Claimed claim(Path file, ReceiptId id) throws IOException {
            var claimed = super.claim(file, id);
            if (deadly == Step.NOTED_BEFORE_RENAME) {
                Files.move(claimed.file(), file);
                throw new Killed();
            }
            if (deadly == Step.CLAIMED) {
                throw new Killed();
            }
            return claimed;
        }

        @Override
        Path settle(Claimed claimed, boolean done, LocalDate day, Optional<String> note) throws IOException {
            super.settle(claimed, done, day, note);
            throw new Killed();
        }
    }

    static class DyingHold extends Hold {
        DyingHold(Folders folders) {
            super(folders);
        }

        @Override
        Sha256 keep(ReceiptId id, Path from) throws IOException {
            if (deadly == Step.HALF_HELD) {
                var half = path(id).resolveSibling(id + ".part");
                Files.createDirectories(Objects.requireNonNull(half.getParent()));
                Files.writeString(half, "nội");
                throw new Killed();
            }
            var bytes = super.keep(id, from);
            if (deadly == Step.HELD) {
                throw new Killed();
            }
            return bytes;
        }
    }

    static class DyingLedger extends Ledger {
        DyingLedger(
                JdbcClient jdbc,
                PlatformTransactionManager transactions,
                Clock clock,
                WorkQueue queue,
                Originals originals,
                AuditTrail trail,
                Keys keys,
                ErasedBytes erased,
                ObjectProvider<Traces> traces) {
            super(jdbc, transactions, clock, queue, originals, trail, keys, erased, traces);
        }

        @Override
        @Transactional
        Fate enter(Arrival arrival, long size, Sha256 bytes) {
            var fate = super.enter(arrival, size, bytes);
            if (deadly == Step.BEFORE_COMMIT) {
                throw new Killed();
            }
            if (deadly == Step.ENTERED) {
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        throw new Killed();
                    }
                });
            }
            return fate;
        }
    }
}
