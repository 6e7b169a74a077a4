package vn.dondoc.reading.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.layout.Draft;
import vn.dondoc.reading.layout.Line;
import vn.dondoc.reading.layout.PageLayout;
import vn.dondoc.reading.layout.RuledTable;

/** PDF: each page by its text layer, or by OCR where the layer is none, a signature's only, or junk. */
final class PdfFormat implements Format {

    /** Beyond any directive, and hours of OCR. */
    private static final int MOST_PAGES = 3000;

    private final PartsFolder parts;
    private final BooleanSupplier ocrAtHand;

    PdfFormat(PartsFolder parts) {
        this(parts, Tesseract::isPresent);
    }

    PdfFormat(PartsFolder parts, BooleanSupplier ocrAtHand) {
        this.parts = parts;
        this.ocrAtHand = ocrAtHand;
    }

    @Override
    public Reading read(Path file, Progress progress) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile());
                OcrPages ocr = new OcrPages()) {
            Reading reading = read(pdf, ocr, progress);
            return reading instanceof Reading.Text text ? text.signed(PdfSignatures.of(file, pdf)) : reading;
        } catch (InvalidPasswordException locked) {
            return new Reading.Encrypted();
        }
    }

    private Reading read(PDDocument pdf, OcrPages ocr, Progress progress) throws IOException {
        Draft draft = new Draft();
        List<Line> lines = new ArrayList<>();
        PdfPages pages = new PdfPages(pdf, draft, ocrAtHand, ocr);
        List<PdfPages.Begun> begun = new ArrayList<>();
        int count = pdf.getNumberOfPages();
        if (count > MOST_PAGES) {
            return new Reading.Broken("Tệp dài quá mức: %d trang, nhiều nhất %d".formatted(count, MOST_PAGES));
        }
        for (int page = 1; page <= count; page++) {
            PdfFrame frame = PdfFrame.of(pdf.getPage(page - 1), page);
            draft.page(frame.width(), frame.height());
            progress.page(page, count);
            if (!isBlank(pdf.getPage(page - 1))) {
                begun.add(pages.begin(page));
            }
        }
        List<RuledTable> tables = new ArrayList<>();
        for (PdfPages.Begun page : begun) {
            List<Line> read = page.lines();
            lines.addAll(read);
            if (RuledTable.isLikely(read)) {
                tables.addAll(ruled(pdf, read.getFirst().page()));
            }
        }
        if (pages.firstPageLate()) {
            return new Reading.TimedOut(Tesseract.SECONDS);
        }
        if (pages.firstPageUnread() || (lines.isEmpty() && pages.wantsOcr())) {
            return Reading.NoText.needsOcr(count);
        }
        new PdfAttachments(parts).take(pdf);
        PageLayout.read(lines, true, tables, draft);
        return draft.finish(count);
    }

    private static List<RuledTable> ruled(PDDocument pdf, int number) {
        PDPage page = pdf.getPage(number - 1);
        PdfFrame frame = PdfFrame.of(page, number);
        return RuledTable.in(PdfRules.of(page), number, frame.width(), frame.height());
    }

    private static boolean isBlank(PDPage page) {
        return !page.hasContents() && !page.getCOSObject().containsKey(COSName.ANNOTS);
    }
}
