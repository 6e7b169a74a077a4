package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.reading.bench.PrintedPages;

/** The OCR program is another's: it may be missing, come later, or never end. */
class OcrProgramTests {

    private static final String TEXT = """
            Ủy ban nhân dân tỉnh giao Sở Xây dựng chủ trì, phối hợp với các sở, ngành liên quan kiểm tra chất lượng công trình.
            """;

    @TempDir
    Path folder;

    @Test
    void aScanWaitsWhileTheProgramIsMissingAndIsReadOnceItIsThere() throws IOException {
        Path program = folder.resolve("tesseract-to-come");
        Path scan = picture();
        try (OriginalReader reader = new OriginalReader(ReadingLimits.USUAL.withOcr(program.toString(), 30))) {
            assertThat(reader.read(scan))
                    .isInstanceOfSatisfying(
                            Reading.NoText.class,
                            none -> assertThat(none.wantsOcr()).isTrue());

            script(program, "exec tesseract \"$@\"");

            assertThat(reader.read(scan))
                    .isInstanceOfSatisfying(
                            Reading.Text.class, text -> assertThat(text.text()).contains("Sở Xây dựng chủ trì"));
        }
    }

    @Test
    void aFirstPageThatTakesTooLongKeepsItsDocumentOutForItMayBeSecret() throws IOException {
        Path program = folder.resolve("tesseract-that-hangs");
        script(program, "[ \"$1\" = --list-langs ] && { echo vie; exit; }; sleep 60");
        try (OriginalReader reader = new OriginalReader(ReadingLimits.USUAL.withOcr(program.toString(), 1))) {
            assertThat(reader.read(picture())).isEqualTo(new Reading.TimedOut(1));
        }
    }

    @Test
    void aLaterPageThatTakesTooLongIsSaidAndLeftOut() throws IOException {
        Path program = folder.resolve("tesseract-that-tires");
        Path mark = folder.resolve("read-once");
        script(
                program,
                "[ \"$1\" = --list-langs ] && { echo vie; exit; }; [ -e %s ] && sleep 60; touch %s; exec tesseract \"$@\""
                        .formatted(mark, mark));
        try (OriginalReader reader = new OriginalReader(ReadingLimits.USUAL.withOcr(program.toString(), 5))) {
            assertThat(reader.read(scannedTwice()))
                    .isInstanceOfSatisfying(
                            Reading.Text.class,
                            text -> assertThat(text.notes())
                                    .contains("Trang 1: đọc bằng OCR", "Trang 2: OCR quá 5 giây, chưa đọc được"));
        }
    }

    @Test
    void eachPageIsAnnouncedBeforeItIsRead() throws IOException {
        List<String> heard = new ArrayList<>();
        try (OriginalReader reader = new OriginalReader(ReadingLimits.USUAL)) {
            reader.open(scannedTwice(), null, UnpackLimits.USUAL, (page, pages) -> heard.add(page + "/" + pages));
        }
        assertThat(heard).containsExactly("1/2", "2/2");
    }

    private Path picture() throws IOException {
        Path file = folder.resolve("scan.png");
        ImageIO.write(page(), "png", file.toFile());
        return file;
    }

    private Path scannedTwice() throws IOException {
        Path file = folder.resolve("scan.pdf");
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < 2; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                var picture = JPEGFactory.createFromImage(pdf, page());
                try (var content = new PDPageContentStream(pdf, page)) {
                    content.drawImage(picture, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                }
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    private static BufferedImage page() {
        return PrintedPages.of(TEXT, 200).getFirst();
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
