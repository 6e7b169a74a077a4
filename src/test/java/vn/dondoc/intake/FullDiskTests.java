package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.Sha256;
import vn.dondoc.folders.Folders;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.SmallDisk;

/**
 * The disk of inbox, hold and archive is full when files come in, has room for some of them later, and for all in the end. As root it is a
 * real small disk; for everybody also with beans that find no space.
 */
class FullDiskTests {

    private static final int FILES = 20;
    private static final int BYTES = 32 * 1024;
    private static final int MEGABYTES = 4;
    private static final String DAY = "2026-06-20";

    /** For those who may not mount: how many more files there is room for. */
    private static int room;

    @TempDir
    Path data;

    private final MovableClock clock = new MovableClock(DAY + "T02:00:00Z");
    private Optional<SmallDisk> disk = Optional.empty();
    private @Nullable Desk desk;

    private void open(Class<?>... standIns) throws Exception {
        var beans = new ArrayList<Class<?>>(List.of(standIns));
        beans.add(Class.forName("vn.dondoc.archive.FolderArchive"));
        desk = Desk.over(Databases.h2(), clock, data, beans.toArray(Class<?>[]::new));
    }

    @AfterEach
    void close() {
        if (desk != null) {
            desk.close();
        }
        disk.ifPresent(SmallDisk::close);
    }

    @Test
    void aFullDiskDelaysEveryFileAndLosesNone() throws Exception {
        disk = SmallDisk.mounted(data, MEGABYTES);
        assumeTrue(disk.isPresent(), "Mounting a small disk takes root; the next test does it without");
        open();
        delaysEveryFileAndLosesNone();
    }

    @Test
    void noRoomAnywhereDelaysEveryFileAndLosesNone() throws Exception {
        open(FullInboxes.class, FullHold.class);
        delaysEveryFileAndLosesNone();
    }

    private void delaysEveryFileAndLosesNone() throws IOException {
        for (var i = 0; i < FILES; i++) {
            desk().drop("công văn " + i + ".pdf", content(i));
        }
        desk().poll();
        leaveRoom(0);

        pollAgain();
        pollAgain();

        assertThat(desk().receipts())
                .as("each is named once, and none is in")
                .hasSize(FILES)
                .allMatch(receipt -> receipt.fate() == Fate.WAITING)
                .allMatch(receipt -> "intake.reason.notHeld".equals(receipt.reason()));

        leaveRoom(6);
        pollAgain();
        acceptWhatFits();
        assertThat(desk().receipts()).hasSize(FILES).anyMatch(receipt -> receipt.fate() == Fate.WAITING);
        assertThat(desk().receipts()).anyMatch(receipt -> receipt.fate() != Fate.WAITING);

        leaveRoom(10 * FILES);
        pollAgain();
        acceptWhatFits();
        desk().settleAll();

        assertThat(desk().receipts()).hasSize(FILES).allMatch(receipt -> receipt.fate() == Fate.ACCEPTED);
        assertThat(desk().files("hold")).isEmpty();
        assertThat(desk().files("inbox")).hasSize(FILES);
        for (var i = 0; i < FILES; i++) {
            assertThat(data.resolve("inbox/.dondoc/done/" + DAY + "/công văn " + i + ".pdf"))
                    .hasContent(content(i));
        }
        for (var receipt : desk().receipts()) {
            assertThat(desk().get(Archive.class).read(Objects.requireNonNull(receipt.sha256())))
                    .hasSize(BYTES);
        }
    }

    private void leaveRoom(int files) throws IOException {
        room = files;
        if (disk.isPresent()) {
            disk.get().fill(files * (BYTES + 8192));
        }
    }

    private void pollAgain() throws IOException {
        clock.pass(Desk.SETTINGS.emptyQuiet());
        desk().poll();
    }

    /** As the reading stage does: what cannot be archived is tried again. */
    private void acceptWhatFits() {
        for (var receipt : desk().receipts()) {
            if (receipt.fate() == Fate.HELD) {
                try {
                    takeRoom();
                    desk().get(Archive.class).keep(desk().get(Hold.class).path(receipt.id()));
                    desk().accept(receipt);
                } catch (IOException full) {
                    assertThat(DiskFaults.isFull(full)).as(full.toString()).isTrue();
                }
            }
        }
    }

    private static String content(int number) {
        return "%032d".formatted(number).repeat(BYTES / 32);
    }

    private static void takeRoom() throws IOException {
        if (room == 0) {
            throw new IOException("No space left on device");
        }
        room--;
    }

    static class FullInboxes extends Inboxes {
        FullInboxes(FolderSettings settings) {
            super(settings, FullInbox::new);
        }
    }

    static class FullInbox extends Inbox {
        FullInbox(WatchedFolder folder) {
            super(folder);
        }

        @Override
        Claimed claim(Path file, ReceiptId id) throws IOException {
            if (room == 0) {
                throw new IOException("No space left on device");
            }
            return super.claim(file, id);
        }
    }

    static class FullHold extends Hold {
        FullHold(Folders folders) {
            super(folders);
        }

        @Override
        Sha256 keep(ReceiptId id, InputStream bytes) throws IOException {
            takeRoom();
            return super.keep(id, bytes);
        }
    }

    private Desk desk() {
        return Objects.requireNonNull(desk);
    }
}
