package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.intake.WatchedFolder.Done;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.work.WorkQueue;

class WatchedFoldersTests {

    private static final String TODAY = "2026-06-20";
    private static final Defaults GIVEN = new Defaults("Máy quét phòng Văn thư", "OFFICE_ONLY", "CHI_THI");

    @TempDir
    Path data;

    private final MovableClock clock = new MovableClock(TODAY + "T02:00:00Z");
    private final DataSource database = Databases.h2();
    private Path scans;

    @BeforeEach
    void create() throws IOException {
        scans = Files.createDirectories(data.resolve("máy quét"));
    }

    @Test
    void eachFolderClaimsWithinItselfAndGivesItsDefaults() throws IOException {
        try (var desk = desk(new WatchedFolder("may-quet", scans, GIVEN, Done.MOVE, false, null))) {
            desk.drop("một.pdf", "một");
            Files.writeString(scans.resolve("hai.pdf"), "hai");

            desk.pollUntilQuiet(clock);

            var byName = desk.receipts();
            assertThat(byName).hasSize(2);
            var two = byName.get(0);
            assertThat(two.source()).isEqualTo(new Source(Source.Kind.FOLDER, "hai.pdf", "may-quet"));
            assertThat(two.defaults()).isEqualTo(GIVEN);
            assertThat(byName.get(1).defaults()).isEqualTo(Defaults.NONE);
            assertThat(scans.resolve(".dondoc/claimed/" + two.id() + "/hai.pdf"))
                    .hasContent("hai");

            byName.forEach(desk::accept);
            desk.settleAll();

            assertThat(desk.files("máy quét")).containsExactly(".dondoc/done/" + TODAY + "/hai.pdf");
            assertThat(desk.files("inbox")).containsExactly(".dondoc/done/" + TODAY + "/một.pdf");
        }
    }

    @Test
    void aFolderThatIsToBeEmptiedKeepsOnlyWhatWasRefused() throws IOException {
        try (var desk = desk(new WatchedFolder("may-quet", scans, Defaults.NONE, Done.DELETE, false, null))) {
            Files.writeString(scans.resolve("một.pdf"), "một");
            Files.writeString(scans.resolve("khóa.pdf"), "khóa");
            Files.writeString(scans.resolve("một (bản sao).pdf"), "một");
            desk.pollUntilQuiet(clock);

            for (var receipt : desk.receipts()) {
                if (receipt.fate() == Fate.HELD && receipt.shownName().equals("khóa.pdf")) {
                    desk.refuse(receipt, Fate.ENCRYPTED);
                } else if (receipt.fate() == Fate.HELD) {
                    desk.accept(receipt);
                }
            }
            desk.settleAll();

            assertThat(desk.files("máy quét"))
                    .containsExactly(
                            ".dondoc/failed/" + TODAY + "/khóa.pdf", ".dondoc/failed/" + TODAY + "/khóa.pdf.txt");
            assertThat(desk.receipts()).extracting(Receipt::fate).contains(Fate.ACCEPTED, Fate.DUPLICATE);
        }
    }

    @Test
    void aPartHasTheDefaultsOfWhatItCameOutOf() throws IOException {
        try (var desk = desk(new WatchedFolder("may-quet", scans, GIVEN, Done.MOVE, false, null))) {
            Files.writeString(scans.resolve("gói.zip"), "gói");
            desk.pollUntilQuiet(clock);
            var parent = desk.receipts().getFirst().id();
            var part = new Source(Source.Kind.PART, "trong/gói.pdf");

            desk.get(Ledger.class)
                    .enterRefused(
                            new Arrival(ReceiptId.random(), part, "gói.pdf", parent, false),
                            0,
                            Fate.EMPTY,
                            "intake.reason.empty");

            assertThat(desk.receipts())
                    .filteredOn(receipt -> receipt.source().equals(part))
                    .singleElement()
                    .satisfies(receipt -> assertThat(receipt.defaults()).isEqualTo(GIVEN));
        }
    }

    @Test
    void aMissingFolderStopsNoOtherAndGoesOnByItself() throws IOException {
        var share = data.resolve("ổ mạng");
        try (var desk = desk(WatchedFolder.plain("o-mang", share))) {
            desk.drop("một.pdf", "một");
            desk.pollUntilQuiet(clock);

            assertThat(desk.receipts()).hasSize(1);
            assertThat(state(desk, "o-mang").problem()).isEqualTo("intake.folder.missing");
            assertThat(state(desk, "o-mang").since()).isEqualTo("2026-06-20T02:00:00Z");
            assertThat(state(desk, "inbox").problem()).isNull();

            Files.createDirectory(share);
            Files.writeString(share.resolve("hai.pdf"), "hai");
            desk.pollUntilQuiet(clock);

            assertThat(desk.receipts()).hasSize(2);
            assertThat(state(desk, "o-mang").problem()).isNull();
        }
    }

    @Test
    void nothingIsTakenFromAFolderThatCannotBeWrittenTo() throws IOException {
        try (var desk = desk(WatchedFolder.plain("may-quet", scans))) {
            var inTheWay = Files.writeString(scans.resolve(".dondoc"), "");
            Files.writeString(scans.resolve("hai.pdf"), "hai");
            desk.pollUntilQuiet(clock);
            assertThat(desk.receipts()).isEmpty();
            assertThat(state(desk, "may-quet").problem()).isEqualTo("intake.folder.notWritable");

            Files.delete(inTheWay);
            desk.pollUntilQuiet(clock);

            assertThat(desk.receipts()).hasSize(1);
        }
    }

    @Test
    void theBareMountPointOfAShareIsNotTakenForTheShare() throws IOException {
        try (var desk = desk(WatchedFolder.plain("may-quet", scans))) {
            Files.writeString(scans.resolve("hai.pdf"), "hai");
            desk.pollUntilQuiet(clock);
            Files.move(scans, data.resolve("tháo ra"));
            Files.createDirectory(scans);
            desk.drop("ba.pdf", "ba");
            Files.writeString(scans.resolve("bốn.pdf"), "bốn");

            desk.pollUntilQuiet(clock);

            assertThat(state(desk, "may-quet").problem()).isEqualTo("intake.folder.notMounted");
            assertThat(desk.receipts())
                    .extracting(Receipt::name)
                    .containsOnlyOnce("ba.pdf")
                    .doesNotContain("bốn.pdf");

            Files.delete(scans.resolve("bốn.pdf"));
            Files.delete(scans);
            Files.move(data.resolve("tháo ra"), scans);
            desk.poll();
            assertThat(state(desk, "may-quet").problem()).isNull();
        }
    }

    @Test
    void settlingWaitsForAFolderThatIsAway() throws IOException {
        try (var desk = desk(WatchedFolder.plain("may-quet", scans))) {
            Files.writeString(scans.resolve("hai.pdf"), "hai");
            desk.pollUntilQuiet(clock);
            desk.accept(desk.receipts().getFirst());
            Files.move(scans, data.resolve("tháo ra"));
            desk.poll();
            var claim = desk.get(WorkQueue.class).claim(Ledger.SETTLING_STAGE).orElseThrow();

            assertThatThrownBy(() -> desk.get(Settling.class).settle(claim))
                    .isInstanceOfSatisfying(FolderFault.class, fault -> {
                        assertThat(fault.reason()).isEqualTo("intake.folder.missing");
                        assertThat(fault.passes()).isTrue();
                    });

            Files.move(data.resolve("tháo ra"), scans);
            desk.poll();
            desk.get(WorkQueue.class).retryLater(claim, Duration.ZERO, "intake.folder.missing", null);
            desk.settleAll();
            assertThat(desk.files("máy quét")).containsExactly(".dondoc/done/" + TODAY + "/hai.pdf");
        }
    }

    @Test
    void aShareThatDoesNotAnswerIsNamedAndKeepsNobodyWaiting() throws Exception {
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        SilentInbox.asked = asked;
        SilentInbox.answer = answer;
        var folders = List.of(WatchedFolder.plain("o-mang", scans));
        try (var desk = Desk.over(database, clock, data, Desk.SETTINGS, folders, SilentInboxes.class)) {
            var silent = CompletableFuture.runAsync(() -> resume(desk, "o-mang"));
            asked.await();
            clock.pass(Duration.ofSeconds(31));

            assertThat(state(desk, "o-mang").problem()).isEqualTo("intake.folder.silent");
            resume(desk, "inbox");
            assertThat(state(desk, "inbox").problem()).isNull();

            answer.countDown();
            silent.get();
            assertThat(state(desk, "o-mang").problem()).isNull();
        }
    }

    @Test
    void aShutFileWithADecomposedNameIsNotTakenForGone() throws IOException {
        var folders = List.of(WatchedFolder.plain("may-quet", scans));
        try (var desk = Desk.over(database, clock, data, Desk.SETTINGS, folders, FolderIntakeTests.ShutInboxes.class)) {
            Files.createDirectories(scans.resolve(Normalizer.normalize("sở", Normalizer.Form.NFD)));
            Files.writeString(scans.resolve(Normalizer.normalize("sở/chỉ thị.pdf", Normalizer.Form.NFD)), "nội dung");

            desk.pollUntilQuiet(clock);
            desk.poll();

            assertThat(desk.receipts())
                    .singleElement()
                    .satisfies(receipt -> assertThat(receipt.fate()).isEqualTo(Fate.WAITING));
        }
    }

    @Test
    void foldersThatWouldTakeFromEachOtherAreRefused() {
        var inbox = data.resolve("inbox");
        var inside = List.of(WatchedFolder.plain("trong", inbox.resolve("trong")));
        assertThatThrownBy(() -> new FolderSettings(inbox, inside).all()).hasMessageContaining("lies in");
        var twins = List.of(WatchedFolder.plain("a", data.resolve("a")), WatchedFolder.plain("a", data.resolve("b")));
        assertThatThrownBy(() -> new FolderSettings(inbox, twins).all()).hasMessageContaining("two folders");
        assertThatThrownBy(() -> WatchedFolder.plain("Máy quét", scans)).hasMessageContaining("a-z");
    }

    @Test
    void anEntryWithThePathOfTheInboxGivesItItsSettings() {
        var inbox = data.resolve("inbox");
        var named = new WatchedFolder("chinh", inbox, GIVEN, Done.DELETE, false, null);

        assertThat(new FolderSettings(inbox, List.of(named)).all()).containsExactly(named);
    }

    private Desk desk(WatchedFolder... folders) throws IOException {
        return Desk.over(database, clock, data, Desk.SETTINGS, List.of(folders));
    }

    private static FolderWatch.State state(Desk desk, String name) {
        return desk.get(FolderWatch.class).states().stream()
                .filter(state -> state.folder().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void resume(Desk desk, String folder) {
        try {
            desk.get(FolderIntake.class).resume(folder);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static class SilentInboxes extends Inboxes {
        SilentInboxes(FolderSettings settings) {
            super(settings, folder -> folder.name().equals("o-mang") ? new SilentInbox(folder) : new Inbox(folder));
        }
    }

    static class SilentInbox extends Inbox {
        static CountDownLatch asked = new CountDownLatch(1);
        static CountDownLatch answer = new CountDownLatch(1);

        SilentInbox(WatchedFolder folder) {
            super(folder);
        }

        @Override
        Optional<String> problem(int open) {
            asked.countDown();
            try {
                answer.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return super.problem(open);
        }
    }
}
