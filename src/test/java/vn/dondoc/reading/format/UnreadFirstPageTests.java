package vn.dondoc.reading.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.reading.Reading;

/** A secrecy mark stands on the first page: while nobody can read that page, the others say nothing about it. */
class UnreadFirstPageTests {

    private static final Progress SILENT = (page, pages) -> {};

    @TempDir
    Path folder;

    @Test
    void aScannedFirstPageMakesTheWholeDocumentWaitForOcr() throws IOException {
        Path file = folder.resolve("mixed.pdf");
        try (PDDocument pdf = new PDDocument()) {
            scanned(pdf);
            written(pdf);
            pdf.save(file.toFile());
        }

        Reading reading = new PdfFormat(PartsFolder.unwanted(), () -> false).read(file, SILENT);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.NoText.class,
                        none -> assertThat(none.wantsOcr()).isTrue());
    }

    @Test
    void aLaterScannedPageDoesNotHoldBackAFirstPageThatWasRead() throws IOException {
        Path file = folder.resolve("mixed.pdf");
        try (PDDocument pdf = new PDDocument()) {
            written(pdf);
            scanned(pdf);
            pdf.save(file.toFile());
        }

        Reading reading = new PdfFormat(PartsFolder.unwanted(), () -> false).read(file, SILENT);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Text.class,
                        text -> assertThat(text.notes()).anyMatch(note -> note.contains("Trang 2")));
    }

    private static void scanned(PDDocument pdf) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        var picture = LosslessFactory.createFromImage(pdf, new BufferedImage(100, 140, BufferedImage.TYPE_BYTE_GRAY));
        try (var content = new PDPageContentStream(pdf, page)) {
            content.drawImage(
                    picture,
                    0,
                    0,
                    page.getMediaBox().getWidth(),
                    page.getMediaBox().getHeight());
        }
    }

    /** Latin-1 has enough marked letters to pass for Vietnamese. */
    private static void written(PDDocument pdf) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 13);
            content.newLineAtOffset(72, 700);
            content.showText(
                    "Yêu câu các cá nhân báo cáo hàng tháng vê công tác xây nhà cho hô nghèo và trình các sô.");
            content.endText();
        }
    }
}
