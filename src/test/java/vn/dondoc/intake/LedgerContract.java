package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Hashing;
import vn.dondoc.archive.Originals;
import vn.dondoc.archive.Sha256;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;
import vn.dondoc.work.Nudges;
import vn.dondoc.work.WorkQueue;

abstract class LedgerContract {

    static class OnH2Tests extends LedgerContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends LedgerContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    private static final Source FOLDER = new Source(Source.Kind.FOLDER, "sở/công văn.pdf");
    private static final Sha256 BYTES = Hashing.of(new byte[] {1, 2, 3});

    @TempDir
    Path data;

    private final ReceiptId first = ReceiptId.random();
    private final ReceiptId second = ReceiptId.random();
    private final MovableClock clock = new MovableClock("2026-06-20T02:00:00Z");
    private Wiring wiring;
    private Ledger ledger;

    abstract DataSource database();

    @BeforeEach
    void wire() {
        wiring = Wiring.over(
                database(),
                clock,
                data,
                Ledger.class,
                LedgerView.class,
                PagesRead.class,
                Keys.class,
                ErasedBytes.class,
                Originals.class,
                AuditTrail.class,
                WorkQueue.class,
                Nudges.class);
        ledger = wiring.get(Ledger.class);
    }

    @AfterEach
    void close() {
        wiring.close();
    }

    @Test
    void entersAFileAndOwesItsReadingInOneTransaction() {
        assertThat(enter(first)).isEqualTo(Fate.HELD);

        var receipt = ledger.find(first).orElseThrow();
        assertThat(receipt.name()).isEqualTo("công văn.pdf");
        assertThat(receipt.source()).isEqualTo(FOLDER);
        assertThat(receipt.sha256()).isEqualTo(BYTES);
        assertThat(owed(Ledger.HELD_STAGE)).isEqualTo(1);
    }

    @Test
    void aLongScanShowsWhichPageIsBeingRead() {
        enter(first);
        var pages = wiring.get(PagesRead.class);
        pages.say(first, 1, 12);
        assertThat(row().reading())
                .as("no word about what is over in an instant")
                .isFalse();

        clock.pass(Duration.ofSeconds(4));
        pages.say(first, 3, 12);

        assertThat(row().reading()).isTrue();
        assertThat(row().page()).isEqualTo(3);
        assertThat(row().pages()).isEqualTo(12);

        pages.say(first, 12, 12);
        accept(first);

        assertThat(row().reading()).as("read").isFalse();
    }

    private LedgerRow row() {
        return wiring.get(LedgerView.class)
                .rows(Viewer.system("test"), LedgerFilter.NONE, null)
                .rows()
                .getFirst();
    }

    @Test
    void aCopyThatComesInMeanwhileWaitsAndBecomesADuplicate() {
        enter(first);
        assertThat(enter(second)).isEqualTo(Fate.WAITING);
        assertThat(owed(Ledger.HELD_STAGE)).as("read once").isEqualTo(1);

        var document = accept(first);

        assertThat(ledger.find(first).orElseThrow().fate()).isEqualTo(Fate.ACCEPTED);
        var copy = ledger.find(second).orElseThrow();
        assertThat(copy.fate()).isEqualTo(Fate.DUPLICATE);
        assertThat(copy.duplicateOf()).isEqualTo(first);
        assertThat(copy.document()).isEqualTo(document);
        assertThat(owed(Ledger.SETTLING_STAGE)).isEqualTo(2);
    }

    @Test
    void aCopyOfWhatIsArchivedIsADuplicateAtOnce() {
        enter(first);
        accept(first);

        assertThat(enter(second)).isEqualTo(Fate.DUPLICATE);

        assertThat(ledger.find(second).orElseThrow().duplicateOf()).isEqualTo(first);
        assertThat(owed(Ledger.SETTLING_STAGE)).isEqualTo(2);
    }

    @Test
    void ofASecretFileNothingIsKeptButAKeyedHash() {
        enter(first);
        enter(second);

        decide(() -> ledger.refuse(first, Fate.SECRET, "reading.reason.secret", null));

        for (var id : new ReceiptId[] {first, second}) {
            var receipt = ledger.find(id).orElseThrow();
            assertThat(receipt.fate()).isEqualTo(Fate.SECRET);
            assertThat(receipt.name()).isNull();
            assertThat(receipt.source().place()).isNull();
            assertThat(receipt.sha256()).isNull();
        }
        var everything = wiring.get(JdbcClient.class)
                .sql("SELECT * FROM receipt")
                .query()
                .listOfRows()
                .toString();
        assertThat(everything).doesNotContain("công văn", BYTES.hex());
        assertThat(keyedHashes()).isEqualTo(1);
    }

    @Test
    void copiesShareARefusal() {
        enter(first);
        enter(second);

        decide(() -> ledger.refuse(first, Fate.ENCRYPTED, "reading.reason.encrypted", null));

        assertThat(ledger.find(second).orElseThrow().fate()).isEqualTo(Fate.ENCRYPTED);
        assertThat(enter(ReceiptId.random())).as("a later copy is read again").isEqualTo(Fate.HELD);
    }

    @Test
    void hasOneFinalFate() {
        enter(first);
        accept(first);

        assertThatThrownBy(() -> decide(() -> ledger.refuse(first, Fate.ENCRYPTED, "reading.reason.encrypted", null)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> decide(() -> ledger.refuse(second, Fate.HELD, "reading.reason.none", null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ledger.find(first).orElseThrow().fate()).isEqualTo(Fate.ACCEPTED);
    }

    @Test
    void ofCopiesThatComeInAtOnceOneIsRead() throws Exception {
        var entering = new ArrayList<Callable<Fate>>();
        for (var i = 0; i < 8; i++) {
            entering.add(() -> enter(ReceiptId.random()));
        }
        var fates = new ArrayList<Fate>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var one : threads.invokeAll(entering)) {
                fates.add(one.get());
            }
        }

        assertThat(fates).containsOnlyOnce(Fate.HELD).contains(Fate.WAITING);
        assertThat(owed(Ledger.HELD_STAGE)).isEqualTo(1);
    }

    private Fate enter(ReceiptId id) {
        return ledger.enter(new Arrival(id, FOLDER, "công văn.pdf"), 3, BYTES);
    }

    private DocumentId accept(ReceiptId id) {
        return Objects.requireNonNull(wiring.transactions().execute(transaction -> {
            var document = wiring.get(Originals.class).register(BYTES, "công văn.pdf", "application/pdf", 3);
            ledger.accept(id, document);
            return document;
        }));
    }

    private void decide(Runnable verdict) {
        wiring.transactions().executeWithoutResult(transaction -> verdict.run());
    }

    private int owed(String stage) {
        return wiring.get(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM work WHERE stage = :stage")
                .param("stage", stage)
                .query(Integer.class)
                .single();
    }

    private int keyedHashes() {
        return wiring.get(JdbcClient.class)
                .sql("SELECT COUNT(DISTINCT keyed_hash) FROM receipt WHERE keyed_hash IS NOT NULL")
                .query(Integer.class)
                .single();
    }
}
