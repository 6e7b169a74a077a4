package vn.dondoc.reading.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleBiFunction;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** What a page goes through before it reaches the Office: stamped, laid askew, copied, photographed. The same seed wears it alike. */
public final class Wear {

    private static final Color RED = new Color(200, 35, 50);

    private final Random random;
    private BufferedImage page;

    private Wear(BufferedImage page, long seed) {
        this.page = copy(page);
        this.random = new Random(seed);
    }

    public static Wear of(BufferedImage page, long seed) {
        return new Wear(page, seed);
    }

    public BufferedImage page() {
        return page;
    }

    /** A word in a box, at shares of the page's width and height. */
    public Wear stamped(String word, double x, double y, double degrees) {
        return stamped(word, x, y, degrees, RED);
    }

    public Wear stamped(String word, double x, double y, double degrees, Color ink) {
        Graphics2D pen = pen(ink);
        pen.rotate(Math.toRadians(degrees), x * page.getWidth(), y * page.getHeight());
        pen.setFont(PrintedPages.serif().deriveFont(Font.BOLD, page.getWidth() * 0.028f));
        int wide = pen.getFontMetrics().stringWidth(word);
        int high = pen.getFontMetrics().getAscent();
        int left = (int) (x * page.getWidth());
        int base = (int) (y * page.getHeight());
        pen.drawString(word, left, base);
        pen.setStroke(new BasicStroke(page.getWidth() * 0.0016f));
        pen.drawRect(left - high / 2, base - high, wide + high, (int) (high * 1.35));
        pen.dispose();
        return this;
    }

    /** The round seal, over what is printed there. */
    public Wear sealed(double x, double y) {
        Graphics2D pen = pen(RED);
        int size = (int) (0.17 * page.getWidth());
        int left = (int) (x * page.getWidth()) - size / 2;
        int top = (int) (y * page.getHeight()) - size / 2;
        pen.setStroke(new BasicStroke(page.getWidth() * 0.003f));
        pen.drawOval(left, top, size, size);
        pen.drawOval(left + size / 6, top + size / 6, size * 2 / 3, size * 2 / 3);
        pen.setFont(PrintedPages.serif().deriveFont(Font.BOLD, size * 0.11f));
        pen.drawString("ỦY BAN NHÂN DÂN", left + size / 40, top + size / 2);
        pen.drawString("★", left + size / 2, top + size * 2 / 3);
        pen.dispose();
        return this;
    }

    public Wear askew(double degrees) {
        AffineTransform turn = AffineTransform.getRotateInstance(
                Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
        page = drawn(page.getWidth(), page.getHeight(), turn);
        return this;
    }

    /** Laid into the scanner sideways or on its head. */
    public Wear turned(int quarters) {
        int w = page.getWidth();
        int h = page.getHeight();
        AffineTransform turn = switch (quarters) {
            case 1 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 2 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 3 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
        page = quarters % 2 == 0 ? drawn(w, h, turn) : drawn(h, w, turn);
        return this;
    }

    private BufferedImage drawn(int w, int h, AffineTransform turn) {
        BufferedImage drawn = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, w, h);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(page, turn, null);
        pen.dispose();
        return drawn;
    }

    /** Out of focus: the mean of a square of so many pixels. */
    public Wear blurred(int size) {
        float[] mean = new float[size * size];
        Arrays.fill(mean, 1f / mean.length);
        BufferedImage blurred = copy(page);
        new ConvolveOp(new Kernel(size, size, mean), ConvolveOp.EDGE_NO_OP, null).filter(page, blurred);
        page = blurred;
        return this;
    }

    public Wear grainy(double deviation) {
        return eachPixel((x, y) -> 1, () -> random.nextGaussian() * deviation);
    }

    /** Specks of the copier's glass. */
    public Wear specked(double share) {
        Graphics2D pen = pen(Color.DARK_GRAY);
        int specks = (int) (share * page.getWidth() * page.getHeight());
        for (int i = 0; i < specks; i++) {
            int size = 1 + random.nextInt(3);
            pen.fillRect(random.nextInt(page.getWidth()), random.nextInt(page.getHeight()), size, size);
        }
        pen.dispose();
        return this;
    }

    /** Photographed with a hand between lamp and page: one corner in the dark. */
    public Wear shadowed(double darkest) {
        double far = Math.hypot(page.getWidth(), page.getHeight());
        return eachPixel(
                (x, y) -> {
                    double distance = Math.hypot(page.getWidth() - x, page.getHeight() - y) / far;
                    return darkest + (0.95 - darkest) * Math.min(1, distance * 1.3);
                },
                () -> 0);
    }

    public Wear grey() {
        BufferedImage grey = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        page = copy(grey);
        return this;
    }

    /** Kept as a JPEG of this quality, 0 to 1. */
    public Wear packed(float quality) {
        try (var bytes = new ByteArrayOutputStream();
                var out = ImageIO.createImageOutputStream(bytes)) {
            var writer = ImageIO.getImageWritersByFormatName("jpg").next();
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(page, null, null), how);
            writer.dispose();
            out.flush();
            page = copy(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())));
            return this;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Wear eachPixel(ToDoubleBiFunction<Integer, Integer> factor, DoubleSupplier grain) {
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int colour = page.getRGB(x, y);
                double light = factor.applyAsDouble(x, y);
                double more = grain.getAsDouble();
                int worn = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    worn |= (int) Math.clamp(((colour >> shift) & 0xFF) * light + more, 0, 255) << shift;
                }
                page.setRGB(x, y, worn);
            }
        }
        return this;
    }

    private Graphics2D pen(Color colour) {
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(colour);
        return pen;
    }

    private static BufferedImage copy(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = copy.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return copy;
    }
}
