package vn.dondoc.reading.format;

import java.awt.Color;
import java.awt.Graphics2D;
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
        int pages = reader.getNumImages(true);
        if (!Tesseract.isPresent()) {
            return Reading.NoText.needsOcr(pages);
        }
        Draft draft = new Draft();
        List<Line> lines = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            BufferedImage image = grey(reader.read(page - 1));
            draft.page(image.getWidth(), image.getHeight());
            lines.addAll(Tesseract.read(image, page));
            draft.note("Trang %d: đọc bằng OCR".formatted(page));
            progress.page(page, pages);
        }
        PageLayout.read(lines, true, draft);
        return draft.finish(pages);
    }

    private static BufferedImage grey(BufferedImage image) {
        BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return grey;
    }
}
