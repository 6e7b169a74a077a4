package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.archive.Sha256;
import vn.dondoc.folders.Folders;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;

class FolderIntakeTests {

    private static final String TODAY = "2026-06-20";

    @TempDir
    Path data;

    private final MovableClock clock = new MovableClock(TODAY + "T02:00:00Z");
    private final DataSource database = Databases.h2();
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.over(database, clock, data);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void holdsACompleteFileAndLeavesTheFolderEmpty() throws IOException {
        desk.drop("sở/công văn 12.pdf", "nội dung");

        desk.pollUntilQuiet(clock);

        assertThat(desk.receipts()).singleElement().satisfies(receipt -> {
            assertThat(receipt.fate()).isEqualTo(Fate.HELD);
            assertThat(receipt.name()).isEqualTo("công văn 12.pdf");
            assertThat(receipt.source()).isEqualTo(new Source(Source.Kind.FOLDER, "sở/công văn 12.pdf", "inbox"));
            assertThat(desk.get(Hold.class).path(receipt.id())).hasContent("nội dung");
        });
        assertThat(desk.inbox().resolve("sở/công văn 12.pdf")).doesNotExist();
        assertThat(desk.owed("intake-held")).isEqualTo(1);
    }

    @Test
    void leavesAFileAloneWhileItGrows() throws IOException {
        var file = desk.drop("công văn.pdf", "một");
        desk.poll();
        clock.pass(Duration.ofSeconds(1));
        Files.writeString(file, "một nửa");
        desk.poll();
        clock.pass(Duration.ofSeconds(1));
        desk.poll();
        assertThat(desk.receipts()).isEmpty();

        clock.pass(Duration.ofSeconds(1));
        desk.poll();

        assertThat(desk.receipts()).hasSize(1);
    }

    @Test
    void takesInAFileThatWasMovedInWithAnOldDate() throws IOException {
        var file = desk.drop("cũ.pdf", "năm 2011");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2011-01-01T00:00:00Z")));
        desk.poll();
        assertThat(desk.receipts()).as("its age says nothing").isEmpty();

        desk.pollUntilQuiet(clock);

        assertThat(desk.receipts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"công văn.pdf.part", "~$công văn.docx", "công văn.tmp", ".ẩn.pdf", "README.md", "Thumbs.db"})
    void leavesTemporaryNamesAlone(String name) throws IOException {
        desk.drop(name, "chưa xong");

        desk.pollUntilQuiet(clock);

        assertThat(desk.receipts()).isEmpty();
        assertThat(desk.inbox().resolve(name)).exists();
    }

    @Test
    void writesNamesInOneUnicodeForm() throws IOException {
        desk.drop(Normalizer.normalize("chỉ thị số 3.pdf", Normalizer.Form.NFD), "nội dung");

        desk.pollUntilQuiet(clock);

        assertThat(desk.receipts().getFirst().name()).isEqualTo("chỉ thị số 3.pdf");
    }

    @Test
    void refusesAnEmptyFileWithANoteBesideIt() throws IOException {
        desk.drop("rỗng.pdf", "");

        desk.pollUntilQuiet(clock);
        desk.settleAll();

        assertThat(desk.receipts().getFirst().fate()).isEqualTo(Fate.EMPTY);
        assertThat(data.resolve("inbox/.dondoc/failed/" + TODAY + "/rỗng.pdf")).isEmptyFile();
        assertThat(data.resolve("inbox/.dondoc/failed/" + TODAY + "/rỗng.pdf.txt"))
                .content()
                .contains("0 byte", "Chép lại tệp");
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        desk.drop("to.pdf", "x".repeat(1 << 20) + "y");

        desk.pollUntilQuiet(clock);

        assertThat(desk.receipts().getFirst().fate()).isEqualTo(Fate.TOO_LARGE);
        assertThat(desk.files("hold")).isEmpty();
    }

    @Test
    void refusesLinksWithoutFollowingThem() throws IOException {
        var outside = Files.writeString(data.resolve("outside.txt"), "không phải của hộp này");
        Files.createSymbolicLink(desk.inbox().resolve("liên kết.txt"), outside);
        Files.createSymbolicLink(desk.inbox().resolve("đi đâu.txt"), data.resolve("nowhere"));

        desk.pollUntilQuiet(clock);
        desk.settleAll();

        assertThat(desk.receipts()).hasSize(2).allMatch(receipt -> receipt.fate() == Fate.QUARANTINED);
        assertThat(desk.files("hold")).isEmpty();
        assertThat(outside).exists();
    }

    @Test
    void takesInAndSettlesANameOfTheGreatestLength() throws IOException {
        var name = "ă".repeat(125) + "a.pdf";
        desk.drop(name, "");
        desk.drop("b/" + name, "");

        desk.pollUntilQuiet(clock);
        desk.settleAll();

        assertThat(desk.receipts()).hasSize(2).allMatch(receipt -> receipt.fate() == Fate.EMPTY);
        assertThat(desk.files("inbox/.dondoc/failed")).hasSize(4);
    }

    @Test
    void bringsAcceptedFilesToTheDoneFolderAndEmptiesTheHold() throws IOException {
        desk.drop("công văn.pdf", "nội dung");
        desk.drop("sub/công văn.pdf", "nội dung khác");
        desk.pollUntilQuiet(clock);

        desk.receipts().forEach(desk::accept);
        desk.settleAll();

        assertThat(desk.files("inbox/.dondoc"))
                .hasSize(2)
                .allMatch(file -> file.startsWith("done/" + TODAY + "/công văn"));
        assertThat(desk.files("hold")).isEmpty();
    }

    @Test
    void givesASecretFileBackAndLeavesItAlone() throws IOException {
        var file = desk.drop("tổ/kế hoạch.pdf", "nội dung");
        var changed = Files.getLastModifiedTime(file);
        desk.pollUntilQuiet(clock);

        desk.refuse(desk.receipts().getFirst(), Fate.SECRET);
        desk.settleAll();

        assertThat(file).hasContent("nội dung");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(changed);
        assertThat(desk.files("hold")).isEmpty();
        assertThat(desk.files("inbox/.dondoc")).isEmpty();

        desk.pollUntilQuiet(clock);
        assertThat(desk.receipts()).as("not taken in again").hasSize(1);

        Files.writeString(file, "đã gỡ dấu mật");
        desk.pollUntilQuiet(clock);
        assertThat(desk.receipts()).as("another file now").hasSize(2);
    }

    @Test
    void entersAFileThatCannotBeClaimedAndTakesItInLater() throws IOException {
        desk.close();
        desk = Desk.over(database, clock, data, ShutInboxes.class);
        desk.drop("khóa.docx", "đang mở");
        desk.pollUntilQuiet(clock);
        desk.poll();
        assertThat(desk.receipts()).singleElement().satisfies(receipt -> {
            assertThat(receipt.fate()).isEqualTo(Fate.WAITING);
            assertThat(receipt.reason()).isEqualTo("intake.reason.locked");
        });

        desk.close();
        desk = Desk.over(database, clock, data);
        desk.pollUntilQuiet(clock);

        assertThat(desk.receipts())
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.fate()).isEqualTo(Fate.HELD));
    }

    @Test
    void aFileThatWasShutAndThenTakenAwayHasAFateToo() throws IOException {
        desk.close();
        desk = Desk.over(database, clock, data, ShutInboxes.class);
        var file = desk.drop("khóa.docx", "đang mở");
        desk.pollUntilQuiet(clock);
        Files.delete(file);

        desk.poll();

        assertThat(desk.receipts())
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.reason()).isEqualTo("intake.reason.gone"));
    }

    @Test
    void waitsWhileTheDiskIsFullAndGoesOnByItself() throws IOException {
        desk.close();
        desk = Desk.over(database, clock, data, FullHold.class);
        desk.drop("công văn.pdf", "nội dung");
        desk.pollUntilQuiet(clock);
        assertThat(desk.receipts())
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.reason()).isEqualTo("intake.reason.notHeld"));

        desk.close();
        desk = Desk.over(database, clock, data);
        desk.poll();

        assertThat(desk.receipts()).singleElement().satisfies(receipt -> {
            assertThat(receipt.fate()).isEqualTo(Fate.HELD);
            assertThat(receipt.size()).isEqualTo("nội dung".getBytes(StandardCharsets.UTF_8).length);
        });
    }

    static class ShutInboxes extends Inboxes {
        ShutInboxes(FolderSettings settings) {
            super(settings, ShutInbox::new);
        }
    }

    static class ShutInbox extends Inbox {
        ShutInbox(WatchedFolder folder) {
            super(folder);
        }

        @Override
        Claimed claim(Path file, ReceiptId id) throws IOException {
            throw new AccessDeniedException(file.toString());
        }
    }

    static class FullHold extends Hold {
        FullHold(Folders folders) {
            super(folders);
        }

        @Override
        Sha256 keep(ReceiptId id, Path from) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
