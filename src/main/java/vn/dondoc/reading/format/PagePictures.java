package vn.dondoc.reading.format;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.dondoc.reading.PageSize;

/** Pictures of the pages of PDFs and of page images. What cannot be shown is no failure: then there is no picture. */
public final class PagePictures {

    /** Of one picture; a page as long as a street is drawn smaller. */
    private static final double MOST_PIXELS = 12_000_000;

    private PagePictures() {}

    public static List<PageSize> sizes(Path file) {
        try {
            return switch (FileKind.of(file)) {
                case PDF -> pdfSizes(file);
                case IMAGE -> imageSizes(file);
                default -> List.of();
            };
        } catch (IOException | RuntimeException unreadable) {
            return List.of();
        }
    }

    public static byte[] png(Path file, int page, int width) {
        try {
            return switch (FileKind.of(file)) {
                case PDF -> png(ofPdf(file, page, width));
                case IMAGE -> png(ofImage(file, page, width));
                default -> new byte[0];
            };
        } catch (IOException | RuntimeException unreadable) {
            return new byte[0];
        }
    }

    private static List<PageSize> pdfSizes(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return IntStream.range(0, pdf.getNumberOfPages())
                    .mapToObj(i -> PdfFrame.of(pdf.getPage(i), i + 1))
                    .map(frame -> new PageSize((float) frame.width(), (float) frame.height()))
                    .toList();
        }
    }

    private static List<PageSize> imageSizes(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = reader(in);
            List<PageSize> sizes = new ArrayList<>();
            for (int i = 0; i < reader.getNumImages(true); i++) {
                sizes.add(new PageSize(reader.getWidth(i), reader.getHeight(i)));
            }
            return sizes;
        }
    }

    private static BufferedImage ofPdf(Path file, int page, int width) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            PdfFrame frame = PdfFrame.of(pdf.getPage(page - 1), page);
            double scale = Math.min(width / frame.width(), Math.sqrt(MOST_PIXELS / (frame.width() * frame.height())));
            PDFRenderer renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(page - 1, (float) scale, ImageType.RGB);
        }
    }

    private static BufferedImage ofImage(Path file, int page, int width) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = reader(in);
            ImageReadParam sparse = reader.getDefaultReadParam();
            int every = Math.max(1, reader.getWidth(page - 1) / (2 * width));
            sparse.setSourceSubsampling(every, every, 0, 0);
            return scaled(reader.read(page - 1, sparse), width);
        }
    }

    /** Never larger than it is: the browser enlarges as well. */
    private static BufferedImage scaled(BufferedImage image, int width) {
        double scale = Math.min(
                Math.min(1, (double) width / image.getWidth()),
                Math.sqrt(MOST_PIXELS / ((double) image.getWidth() * image.getHeight())));
        var small = new BufferedImage(
                Math.max(1, (int) Math.round(image.getWidth() * scale)),
                Math.max(1, (int) Math.round(image.getHeight() * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, small.getWidth(), small.getHeight(), Color.WHITE, null);
        pen.dispose();
        return small;
    }

    private static ImageReader reader(ImageInputStream in) throws IOException {
        var readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new IOException("No reader for this kind of image");
        }
        ImageReader reader = readers.next();
        reader.setInput(in);
        return reader;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
