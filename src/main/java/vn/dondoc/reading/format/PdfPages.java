package vn.dondoc.reading.format;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.layout.Draft;
import vn.dondoc.reading.layout.Line;
import vn.dondoc.reading.scan.RedInk;
import vn.dondoc.reading.scan.Stamps;
import vn.dondoc.vietnamese.Syllables;
import vn.dondoc.vietnamese.Vietnamese;

/** The lines of each page: of the text layer in the better of its two orders, or of OCR where that is better still. */
final class PdfPages {

    private static final int FIRST = 1;
    private static final double POINTS = 72;
    private static final double GOOD = 0.8;
    private static final double MARKED = 0.12;
    private static final int FEW_LETTERS = 250;

    /** Of the words that OCR sees on a page, the share that its text layer has too, if it is of this page. */
    private static final double SAME_PAGE = 0.7;

    private static final double CLEARLY_BETTER = 1.03;

    private final PDDocument pdf;
    private final Draft draft;
    private final BooleanSupplier ocrAtHand;
    private final OcrPages ocr;
    private boolean wantsOcr;
    private boolean firstPageUnread;
    private boolean firstPageLate;

    /** What the first scan with a text layer has shown of all such layers of this file; null until one was compared. */
    private @Nullable Boolean layersTrusted;

    /** A page whose words are known, or are being seen. */
    interface Begun {
        List<Line> lines() throws IOException;
    }

    PdfPages(PDDocument pdf, Draft draft, BooleanSupplier ocrAtHand, OcrPages ocr) {
        this.pdf = pdf;
        this.draft = draft;
        this.ocrAtHand = ocrAtHand;
        this.ocr = ocr;
    }

    /** Some page could not be read for want of OCR. */
    boolean wantsOcr() {
        return wantsOcr;
    }

    /** The page that would carry a secrecy mark could not be read for want of OCR: the document has to wait, whatever its others say. */
    boolean firstPageUnread() {
        return firstPageUnread;
    }

    /** The page that would carry a secrecy mark took OCR too long. */
    boolean firstPageLate() {
        return firstPageLate;
    }

    /** To be asked for its lines in the order of the pages, when all are begun: others are read meanwhile. */
    Begun begin(int page) throws IOException {
        PdfLayer layer = PdfLines.of(pdf, page, draft);
        boolean scan = PdfImages.coverPage(pdf.getPage(page - 1));
        if (isUsable(layer, scan) && !(scan && (page == FIRST || !Boolean.TRUE.equals(layersTrusted)))) {
            List<Line> written = page == FIRST ? withStampedPictures(layer.lines()) : layer.lines();
            return () -> written;
        }
        if (!ocrAtHand.getAsBoolean()) {
            List<Line> written = withoutOcr(layer, page, isUsable(layer, scan));
            return () -> written;
        }
        OcrPages.Begun begun = begun(page);
        if (page == FIRST || layersTrusted == null && letters(layer.lines()) > FEW_LETTERS) {
            // What is done with the others hangs on it.
            List<Line> lines = seen(layer, begun, page);
            return () -> lines;
        }
        return () -> seen(layer, begun, page);
    }

    private List<Line> seen(PdfLayer layer, OcrPages.Begun begun, int page) throws IOException {
        try {
            return betterOf(layer, begun.seen(), page);
        } catch (Tesseract.TookTooLong late) {
            firstPageLate |= page == FIRST;
            draft.note("Trang %d: OCR quá %d giây, chưa đọc được".formatted(page, Tesseract.SECONDS));
            return isReadable(layer.lines()) ? layer.lines() : List.of();
        }
    }

    /** The picture of a first page may bear a mark that its text layer lacks. */
    private List<Line> withoutOcr(PdfLayer layer, int page, boolean usable) {
        if (!usable || page == FIRST) {
            wantsOcr = true;
            firstPageUnread |= page == FIRST;
            draft.note("Trang %d cần OCR; máy chưa cài tesseract và tiếng Việt (vie)".formatted(page));
        }
        return isReadable(layer.lines()) ? layer.lines() : List.of();
    }

    private List<Line> betterOf(PdfLayer layer, PageOcr.Seen seen, int page) {
        boolean samePage = shared(layer.lines(), seen.lines()) > SAME_PAGE;
        double wanted = samePage && !layer.lacksLetters() ? CLEARLY_BETTER : 1;
        boolean better = !samePage && letters(seen.lines()) > FEW_LETTERS
                || worth(seen.lines()) >= wanted * worth(layer.lines());
        if (letters(layer.lines()) > FEW_LETTERS && layersTrusted == null) {
            layersTrusted = !better;
        }
        draft.note("Trang %d: %s".formatted(page, better ? "đọc bằng OCR" : "lớp chữ của tệp tốt hơn OCR"));
        if (better) {
            seen.notes().forEach(draft::note);
            return seen.lines();
        }
        return page == FIRST ? withMarks(layer.lines(), seen.lines()) : layer.lines();
    }

    private static List<Line> withMarks(List<Line> layer, List<Line> seen) {
        List<Line> lines = new ArrayList<>(layer);
        seen.stream()
                .filter(StampedMarks::isMark)
                .filter(mark -> layer.stream().noneMatch(StampedMarks::isMark))
                .forEach(lines::add);
        return Tesseract.sorted(lines);
    }

    private OcrPages.Begun begun(int page) throws IOException {
        PDPage shown = pdf.getPage(page - 1);
        int dpi = Resolution.dpi(shown, PdfImages.scannedWidth(shown));
        return ocr.begin(() -> picture(page, dpi), page, picture -> POINTS / dpi, PdfImages.isOfTwoShades(shown));
    }

    private BufferedImage picture(int page, int dpi) throws IOException {
        return new PDFRenderer(pdf).renderImageWithDPI(page - 1, dpi, ImageType.RGB);
    }

    /** Marks may be put on a written page as small pictures of a stamp. */
    private List<Line> withStampedPictures(List<Line> layer) throws IOException {
        PDPage shown = pdf.getPage(0);
        if (!PdfImages.anyOn(shown)) {
            return layer;
        }
        int dpi = Resolution.dpi(shown, 1);
        RedInk ink = RedInk.in(picture(FIRST, dpi));
        if (Stamps.on(ink).isEmpty()) {
            return layer;
        }
        if (!ocrAtHand.getAsBoolean()) {
            return withoutOcr(new PdfLayer(layer, false), FIRST, true);
        }
        List<Line> lines = new ArrayList<>(layer);
        lines.addAll(StampedMarks.on(ink, layer, POINTS / dpi));
        return Tesseract.sorted(lines);
    }

    private static boolean isUsable(PdfLayer layer, boolean scan) {
        return isReadable(layer.lines()) && !layer.lacksLetters() && (letters(layer.lines()) > FEW_LETTERS || !scan);
    }

    private static boolean isReadable(List<Line> layer) {
        String text = text(layer);
        return letters(layer) > 0 && Syllables.score(text) >= GOOD && Syllables.marked(text) >= MARKED;
    }

    /** Without tones, which a scanner's own layer gets wrong most. */
    private static double shared(List<Line> layer, List<Line> seen) {
        Set<String> known = new HashSet<>(words(layer));
        List<String> words = words(seen);
        return words.isEmpty()
                ? 1
                : (double) words.stream().filter(known::contains).count() / words.size();
    }

    private static List<String> words(List<Line> lines) {
        return List.of(Vietnamese.fold(text(lines)).split("[^\\p{L}\\d]+"));
    }

    private static double worth(List<Line> lines) {
        String text = text(lines);
        return Syllables.score(text) * Math.min(1, Syllables.marked(text) / MARKED) * letters(lines);
    }

    private static long letters(List<Line> lines) {
        return text(lines).chars().filter(Character::isLetter).count();
    }

    private static String text(List<Line> lines) {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }
}
