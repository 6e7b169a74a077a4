package vn.dondoc.reading.format;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.dondoc.reading.layout.Draft;
import vn.dondoc.reading.layout.Line;
import vn.dondoc.vietnamese.Syllables;

/** The lines of each page: of the text layer in the better of its two orders, or of OCR where that is better still. */
final class PdfPages {

    private static final int DPI = 250;
    private static final double GOOD = 0.8;
    private static final double MARKED = 0.12;
    private static final int FEW_LETTERS = 250;

    private final PDDocument pdf;
    private final Draft draft;
    private final BooleanSupplier ocrAtHand;
    private boolean wantsOcr;
    private boolean firstPageUnread;

    PdfPages(PDDocument pdf, Draft draft, BooleanSupplier ocrAtHand) {
        this.pdf = pdf;
        this.draft = draft;
        this.ocrAtHand = ocrAtHand;
    }

    /** Some page could not be read for want of OCR. */
    boolean wantsOcr() {
        return wantsOcr;
    }

    /** The page that would carry a secrecy mark could not be read for want of OCR: the document has to wait, whatever its others say. */
    boolean firstPageUnread() {
        return firstPageUnread;
    }

    List<Line> lines(int page) throws IOException {
        List<Line> layer = PdfLines.of(pdf, page, draft);
        if (isUsable(layer, page)) {
            return layer;
        }
        if (!ocrAtHand.getAsBoolean()) {
            wantsOcr = true;
            firstPageUnread |= page == 1;
            draft.note("Trang %d cần OCR; máy chưa cài tesseract và tiếng Việt (vie)".formatted(page));
            return isReadable(layer) ? layer : List.of();
        }
        List<Line> seen = Tesseract.read(image(page), page);
        boolean better = score(seen) * letters(seen) >= score(layer) * letters(layer);
        draft.note("Trang %d: %s".formatted(page, better ? "đọc bằng OCR" : "lớp chữ của tệp tốt hơn OCR"));
        return better ? seen : layer;
    }

    private boolean isUsable(List<Line> layer, int page) {
        return isReadable(layer) && (letters(layer) > FEW_LETTERS || !PdfImages.coverPage(pdf.getPage(page - 1)));
    }

    private static boolean isReadable(List<Line> layer) {
        String text = text(layer);
        return letters(layer) > 0 && Syllables.score(text) >= GOOD && Syllables.marked(text) >= MARKED;
    }

    private BufferedImage image(int page) throws IOException {
        return new PDFRenderer(pdf).renderImageWithDPI(page - 1, DPI, ImageType.GRAY);
    }

    private static double score(List<Line> lines) {
        return Syllables.score(text(lines)) * Math.min(1, Syllables.marked(text(lines)) / MARKED);
    }

    private static long letters(List<Line> lines) {
        return text(lines).chars().filter(Character::isLetter).count();
    }

    private static String text(List<Line> lines) {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }
}
