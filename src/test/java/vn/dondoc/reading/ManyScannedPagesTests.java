package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.reading.bench.PrintedPages;

/** A scan of several pages is read by several cores at once, and nobody can tell from its text. */
class ManyScannedPagesTests {

    private static final int PAGES = 5;

    @TempDir
    Path folder;

    @Test
    void theTextOfAScanIsTheSameOnOneCoreAndOnThree() throws Exception {
        Path scan = scan();
        List<Integer> told = new ArrayList<>();

        Reading.Text one = read(scan, 1, 512, new ArrayList<>());
        Reading.Text three = read(scan, 3, 512, told);
        Reading.Text narrow = read(scan, 3, 128, new ArrayList<>());

        assertThat(one.text()).contains("trang số 1", "trang số " + PAGES);
        assertThat(three.text()).isEqualTo(one.text());
        assertThat(three.notes()).isEqualTo(one.notes()).contains("Trang 1: đọc bằng OCR", "Trang 5: đọc bằng OCR");
        assertThat(three.blocks()).isEqualTo(one.blocks());
        assertThat(told)
                .filteredOn(page -> page > 0)
                .as("each page is told of, in order")
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(narrow.text())
                .as("where memory is short, a page waits for room")
                .isEqualTo(one.text());
    }

    private static Reading.Text read(Path file, int cores, int megabytes, List<Integer> told) throws Exception {
        var limits = new ReadingLimits(megabytes, 60, 2, "tesseract", 45, cores);
        try (OriginalReader reader = new OriginalReader(limits)) {
            return (Reading.Text) reader.open(file, null, UnpackLimits.USUAL, (page, pages) -> told.add(page))
                    .reading();
        }
    }

    private Path scan() throws IOException {
        Path file = folder.resolve("nhieu-trang.pdf");
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 1; i <= PAGES; i++) {
                String order =
                        "Giao các sở, ban, ngành rà soát, báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện.\n".repeat(2);
                String text = order + "Đây là trang số " + i + " của một văn bản dài.\n" + order;
                BufferedImage picture = PrintedPages.of(text, 150).getFirst();
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (var pen = new PDPageContentStream(pdf, page)) {
                    pen.drawImage(
                            LosslessFactory.createFromImage(pdf, picture),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            pdf.save(file.toFile());
        }
        return file;
    }
}
