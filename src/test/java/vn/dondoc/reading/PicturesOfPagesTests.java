package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same scan as png, jpg and a tiff of two pages; like other scans they are not held to a text letter by letter. */
class PicturesOfPagesTests {

    private static final OriginalReader READER = new OriginalReader(ReadingLimits.USUAL);
    private static BufferedImage page;

    @TempDir
    Path folder;

    @BeforeAll
    static void page() throws IOException {
        try (var pdf =
                Loader.loadPDF(Path.of("src/test/resources/scans/ban-quet.pdf").toFile())) {
            page = new PDFRenderer(pdf).renderImageWithDPI(0, 150, ImageType.GRAY);
        }
    }

    @AfterAll
    static void close() {
        READER.close();
    }

    @Test
    void aPngIsRead() throws IOException {
        assertRead(written("png"), 1);
    }

    @Test
    void aJpgIsRead() throws IOException {
        assertRead(written("jpg"), 1);
    }

    @Test
    void eachPageOfATiffIsRead() throws IOException {
        Path file = folder.resolve("a.tiff");
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < 2; i++) {
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        }

        assertRead(file, 2);
    }

    private Path written(String kind) throws IOException {
        Path file = folder.resolve("a." + kind);
        ImageIO.write(page, kind, file.toFile());
        return file;
    }

    private static void assertRead(Path file, int pages) {
        assertThat(READER.read(file)).isInstanceOfSatisfying(Reading.Text.class, text -> {
            assertThat(text.pages()).isEqualTo(pages);
            assertThat(text.text()).contains("Kính gửi: Sở Y tế").contains("báo cáo");
            assertThat(text.notes()).contains("Trang %d: đọc bằng OCR".formatted(pages));
        });
    }
}
