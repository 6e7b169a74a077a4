package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;

class RetriesTests {

    private static final Viewer CLERK = new Viewer("vt", "Văn thư", Set.of(Role.OFFICE_CLERK), null);

    @TempDir
    Path data;

    private final MovableClock clock = new MovableClock("2026-06-20T02:00:00Z");

    @Test
    void aRefusedFileIsReadOnceMore() throws IOException {
        try (var desk = Desk.over(Databases.h2(), clock, data, Retries.class)) {
            desk.drop("sở/khóa.docx", "nội dung");
            desk.pollUntilQuiet(clock);
            var id = desk.receipts().getFirst().id();
            desk.refuse(desk.receipts().getFirst(), Fate.ENCRYPTED);
            assertThat(desk.get(Retries.class).retry(CLERK, id))
                    .as("not settled yet")
                    .isFalse();
            desk.settleAll();

            assertThat(desk.get(Retries.class).retry(CLERK, id)).isTrue();

            assertThat(desk.receipts()).singleElement().satisfies(receipt -> {
                assertThat(receipt.fate()).isEqualTo(Fate.HELD);
                assertThat(receipt.source().place()).isEqualTo("sở/khóa.docx");
                assertThat(desk.get(Hold.class).path(id)).hasContent("nội dung");
            });
            assertThat(desk.files("inbox/.dondoc/failed")).isEmpty();
            desk.accept(desk.receipts().getFirst());
            desk.settleAll();
            assertThat(desk.files("inbox")).containsExactly(".dondoc/done/2026-06-20/khóa.docx");
        }
    }

    @Test
    void aFileThatSomebodyRemovedCannotBeReadAgain() throws IOException {
        try (var desk = Desk.over(Databases.h2(), clock, data, Retries.class)) {
            desk.drop("rỗng.pdf", "");
            desk.pollUntilQuiet(clock);
            desk.settleAll();
            Files.delete(data.resolve("inbox/.dondoc/failed/2026-06-20/rỗng.pdf"));

            assertThat(desk.get(Retries.class)
                            .retry(CLERK, desk.receipts().getFirst().id()))
                    .isFalse();

            assertThat(desk.receipts().getFirst().fate()).isEqualTo(Fate.EMPTY);
        }
    }
}
