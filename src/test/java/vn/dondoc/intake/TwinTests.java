package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.work.WorkQueue;

/** A copy waits for its twin, whose reading stands still. */
class TwinTests {

    private static final Viewer CLERK = new Viewer("vt", "Văn thư", Set.of(Role.OFFICE_CLERK), null);

    @TempDir
    Path data;

    private final MovableClock clock = new MovableClock("2026-06-20T02:00:00Z");
    private Desk desk;
    private ReceiptId first;
    private ReceiptId copy;

    @BeforeEach
    void parkTheFirst() throws IOException {
        desk = Desk.over(Databases.h2(), clock, data, Retries.class, GivingUp.class, LedgerView.class);
        desk.drop("một.pdf", "nội dung");
        desk.pollUntilQuiet(clock);
        desk.drop("một (bản sao).pdf", "nội dung");
        desk.pollUntilQuiet(clock);
        first = desk.receipts().getFirst().id();
        copy = desk.receipts().getLast().id();
        var queue = desk.get(WorkQueue.class);
        queue.park(queue.claim(Ledger.HELD_STAGE).orElseThrow(), "pipeline.reason.DEFECT", null);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theCopySaysWhomItWaitsForAndThatHeStandsStill() {
        var rows = desk.get(LedgerView.class)
                .rows(CLERK, LedgerFilter.of(Fate.WAITING), null)
                .rows();

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo("intake.reason.twinStands");
            assertThat(row.duplicateOfName()).isEqualTo("một.pdf");
            assertThat(row.canBeGivenUp()).isFalse();
        });
    }

    @Test
    void retryingTheCopyRetriesItsTwin() throws IOException {
        assertThat(desk.get(Retries.class).retry(CLERK, copy)).isTrue();

        var claim = desk.get(WorkQueue.class).claim(Ledger.HELD_STAGE).orElseThrow();
        assertThat(claim.subject()).isEqualTo(first.value());
        desk.accept(desk.get(Ledger.class).find(first).orElseThrow());
        assertThat(fates()).containsExactly(Fate.ACCEPTED, Fate.DUPLICATE);
    }

    @Test
    void givingTheFirstUpEndsTheWaitingOfBoth() throws IOException {
        assertThat(desk.get(GivingUp.class).giveUp(CLERK, copy)).isFalse();

        assertThat(desk.get(GivingUp.class).giveUp(CLERK, first)).isTrue();

        assertThat(fates()).containsExactly(Fate.QUARANTINED, Fate.QUARANTINED);
        desk.settleAll();
        assertThat(desk.open()).isZero();
        assertThat(desk.files("hold")).isEmpty();
        assertThat(desk.files("inbox")).hasSize(4).allMatch(file -> file.startsWith(".dondoc/failed/"));
        assertThat(desk.get(GivingUp.class).giveUp(CLERK, first)).isFalse();
    }

    private List<Fate> fates() {
        return desk.receipts().stream().map(Receipt::fate).toList();
    }
}
