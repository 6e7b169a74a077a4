package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;

class ArrivalsTests {

    private static final Viewer CLERK = new Viewer("vt", "Văn thư", Set.of(Role.OFFICE_CLERK), null);

    @TempDir
    Path data;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.over(Databases.h2(), new MovableClock("2026-06-20T02:00:00Z"), data, Retries.class);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void bytesAreHeldAndEnteredOnceHoweverOftenTheyAreBrought() throws IOException {
        var id = ReceiptId.named("mail:văn thư/7/12/1");

        assertThat(take(upload(id, "công văn.pdf"), "nội dung")).isEqualTo(Fate.HELD);
        assertThat(take(upload(id, "công văn.pdf"), "nội dung")).isEqualTo(Fate.HELD);

        assertThat(desk.receipts()).singleElement().satisfies(receipt -> {
            assertThat(receipt.source()).isEqualTo(new Source(Source.Kind.UPLOAD, "Nguyễn An"));
            assertThat(receipt.size()).isEqualTo("nội dung".getBytes(StandardCharsets.UTF_8).length);
        });
        assertThat(desk.get(Hold.class).path(id)).hasContent("nội dung");
        assertThat(desk.owed(Ledger.HELD_STAGE)).isEqualTo(1);
    }

    @Test
    void theSameBytesByFolderAndByUploadAreOneDocument() throws IOException {
        take(upload(ReceiptId.named("a"), "a.pdf"), "như nhau");
        desk.accept(desk.receipts().getFirst());

        assertThat(take(upload(ReceiptId.named("b"), "b.pdf"), "như nhau")).isEqualTo(Fate.DUPLICATE);
    }

    @Test
    void whatIsEmptyOrTooLargeIsRefusedWithoutBeingKept() throws IOException {
        assertThat(take(upload(ReceiptId.named("a"), "a.pdf"), "")).isEqualTo(Fate.EMPTY);
        assertThat(desk.get(Arrivals.class).take(upload(ReceiptId.named("b"), "b.pdf"), endless()))
                .isEqualTo(Fate.TOO_LARGE);

        assertThat(desk.files("hold")).isEmpty();
    }

    @Test
    void aNameCannotLeaveItsFolder() throws IOException {
        take(upload(ReceiptId.named("a"), "..\\..\\/etc/.profile\u202efdp.exe\r\nX: y"), "một");

        assertThat(desk.receipts().getFirst().name()).isEqualTo("profilefdp.exe��X: y");
    }

    @Test
    void aRefusedUploadLiesInTheFailedFolderAndCanBeReadAgain() throws IOException {
        take(upload(ReceiptId.named("a"), "khóa.docx"), "nội dung");
        var receipt = desk.receipts().getFirst();
        desk.refuse(receipt, Fate.ENCRYPTED);
        desk.settleAll();

        assertThat(desk.files("inbox"))
                .containsExactlyInAnyOrder(
                        ".dondoc/failed/2026-06-20/khóa.docx", ".dondoc/failed/2026-06-20/khóa.docx.txt");
        assertThat(desk.files("hold")).isEmpty();

        assertThat(desk.get(Retries.class).retry(CLERK, receipt.id())).isTrue();
        assertThat(desk.receipts().getFirst().fate()).isEqualTo(Fate.HELD);
        assertThat(desk.receipts().getFirst().source().kind()).isEqualTo(Source.Kind.UPLOAD);
    }

    @Test
    void aSecretUploadLeavesNoBytesAnywhereEvenAfterARetry() throws IOException {
        take(upload(ReceiptId.named("a"), "khóa.docx"), "nội dung");
        desk.refuse(desk.receipts().getFirst(), Fate.ENCRYPTED);
        desk.settleAll();
        desk.get(Retries.class).retry(CLERK, ReceiptId.named("a"));

        desk.refuse(desk.receipts().getFirst(), Fate.SECRET);
        desk.settleAll();

        assertThat(desk.files("inbox")).isEmpty();
        assertThat(desk.files("hold")).isEmpty();
    }

    private Fate take(Arrival arrival, String content) throws IOException {
        return desk.get(Arrivals.class)
                .take(arrival, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static Arrival upload(ReceiptId id, String name) {
        return new Arrival(id, new Source(Source.Kind.UPLOAD, "Nguyễn An"), name);
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
    }
}
