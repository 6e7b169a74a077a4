package vn.dondoc.reading.format;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.layout.Draft;
import vn.dondoc.reading.layout.Line;
import vn.dondoc.reading.layout.PageLayout;

/** Pictures of pages: png, jpg, and tiff of several pages. */
final class ImageFormat implements Format {

    private static final int MOST_PAGES = 1000;

    @Override
    public Reading read(Path file, Progress progress) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return new Reading.Unsupported("image");
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            return read(reader, progress);
        }
    }

    private static Reading read(ImageReader reader, Progress progress) throws IOException {
        int pages = pages(reader);
        if (!Tesseract.isPresent()) {
            return Reading.NoText.needsOcr(pages);
        }
        Draft draft = new Draft();
        List<Line> lines = new ArrayList<>();
        try (OcrPages ocr = new OcrPages()) {
            List<OcrPages.Begun> begun = new ArrayList<>();
            for (int page = 1; page <= pages; page++) {
                progress.page(page, pages);
                begun.add(begin(reader, page, ocr, draft));
            }
            for (int page = 1; page <= pages; page++) {
                try {
                    PageOcr.Seen seen = begun.get(page - 1).seen();
                    lines.addAll(seen.lines());
                    draft.note("Trang %d: đọc bằng OCR".formatted(page));
                    seen.notes().forEach(draft::note);
                } catch (Tesseract.TookTooLong late) {
                    if (page == 1) {
                        return new Reading.TimedOut(Tesseract.SECONDS);
                    }
                    draft.note("Trang %d: OCR quá %d giây, chưa đọc được".formatted(page, Tesseract.SECONDS));
                }
            }
        }
        PageLayout.read(lines, true, draft);
        return draft.finish(pages);
    }

    private static OcrPages.Begun begin(ImageReader reader, int page, OcrPages ocr, Draft draft) throws IOException {
        return ocr.begin(
                () -> {
                    BufferedImage picture = Resolution.fitting(reader.read(page - 1));
                    draft.page(picture.getWidth(), picture.getHeight());
                    return picture;
                },
                page,
                picture -> Resolution.A4_POINTS / shorter(picture),
                false);
    }

    private static double shorter(BufferedImage picture) {
        return Math.min(picture.getWidth(), picture.getHeight());
    }

    /** Counted one by one, for the pages of a damaged tiff can follow each other in a ring. */
    private static int pages(ImageReader reader) throws IOException {
        int pages = 0;
        try {
            while (pages < MOST_PAGES) {
                reader.getWidth(pages);
                pages++;
            }
        } catch (IndexOutOfBoundsException end) {
            return pages;
        }
        throw new IOException("Too many pages");
    }
}
