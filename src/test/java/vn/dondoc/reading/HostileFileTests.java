package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFileTests {

    private static final String OPEN =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private static final String PARAGRAPH = "<w:p><w:r><w:t>Giao Sở Tài chính chủ trì.</w:t></w:r></w:p>";

    @TempDir
    Path folder;

    private final OriginalReader reader = new OriginalReader(new ReadingLimits(96, 60, 1));

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void aDocumentOfTwoMillionParagraphsEndsInItsWorkerAndTheNextFileIsRead() throws IOException {
        assertThat(reader.read(docx(OPEN, PARAGRAPH, 2_000_000)))
                .isInstanceOfAny(Reading.OutOfMemory.class, Reading.TimedOut.class);
        assertThat(reader.read(docx(OPEN, PARAGRAPH, 1)))
                .isInstanceOfSatisfying(
                        Reading.Text.class, text -> assertThat(text.text()).isEqualTo("Giao Sở Tài chính chủ trì."));
    }

    @Test
    void aZipBombEndsInItsWorker() throws IOException {
        assertThat(reader.read(docx(OPEN + "<w:p><w:r><w:t>", " ".repeat(1024) + "a", 500_000)))
                .isInstanceOfAny(Reading.OutOfMemory.class, Reading.Broken.class, Reading.TimedOut.class);
    }

    @Test
    void deeplyNestedTablesDoNotKillTheCaller() throws IOException {
        assertThat(reader.read(docx(OPEN, "<w:tbl><w:tr><w:tc>", 100_000)))
                .isInstanceOfAny(Reading.Broken.class, Reading.OutOfMemory.class, Reading.NoText.class);
    }

    @Test
    void whatTakesTooLongIsGivenUpWithItsDescendants() throws IOException {
        try (OriginalReader hasty = new OriginalReader(new ReadingLimits(512, 1, 1))) {
            assertThat(hasty.read(docx(OPEN, PARAGRAPH, 4_000_000)))
                    .isInstanceOfAny(Reading.TimedOut.class, Reading.OutOfMemory.class);
        }
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(ProcessHandle::isAlive)
                        .filter(process ->
                                process.info().commandLine().orElse("").contains("WorkerMain")))
                .isEmpty();
    }

    private Path docx(String open, String repeated, int times) throws IOException {
        Path file = Files.createTempFile(folder, "hostile", ".docx");
        byte[] piece = repeated.getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            OutputStream out = zip;
            out.write(open.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < times; i++) {
                out.write(piece);
            }
            out.write(times == 1 ? "</w:body></w:document>".getBytes(StandardCharsets.UTF_8) : new byte[0]);
            zip.closeEntry();
        }
        return file;
    }
}
