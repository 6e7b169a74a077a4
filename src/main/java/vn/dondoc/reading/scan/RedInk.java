package vn.dondoc.reading.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import org.jspecify.annotations.Nullable;

/**
 * Takes a coloured page apart: what was printed, in shades of grey, and what was stamped in red upon it. Black print under a stamp stays
 * with the print.
 */
public final class RedInk {

    /** How much more red than green and blue a pixel has before it counts as ink: paper that has yellowed stays below. */
    private static final int LEAST_EXCESS = 28;

    private static final int CLEARLY_RED = 60;
    private static final int DARKEST_INK = 70;

    /** More than this share of all ink is no stamp: the page itself is printed in red. */
    private static final double MOST_STAMPED = 0.5;

    private static final int INK = 128;

    private final GreyPicture print;
    private final GreyPicture red;
    private final GreyPicture plain;
    private final int redPixels;
    private final int darkPixels;

    private RedInk(GreyPicture print, GreyPicture red, GreyPicture plain, int redPixels, int darkPixels) {
        this.print = print;
        this.red = red;
        this.plain = plain;
        this.redPixels = redPixels;
        this.darkPixels = darkPixels;
    }

    public static RedInk in(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        if (image.getRaster().getNumBands() == 1 && image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            byte[] shades = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            GreyPicture grey = new GreyPicture(w, h, shades.clone());
            return new RedInk(grey, GreyPicture.white(1, 1), grey, 0, 0);
        }
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR
                && image.getRaster().getParent() == null
                && image.getRaster().getDataBuffer() instanceof DataBufferByte bytes
                && bytes.getData().length == 3 * w * h) {
            return apart(new int[0], bytes.getData(), w, h);
        }
        return apart(colours(image), new byte[0], w, h);
    }

    /** The same turned clockwise by so many quarters. */
    public RedInk turned(int quarters) {
        return new RedInk(print.turned(quarters), red.turned(quarters), plain.turned(quarters), redPixels, darkPixels);
    }

    public int width() {
        return print.width();
    }

    public int height() {
        return print.height();
    }

    /** From whole pixels, or from their bytes in the order blue, green, red. What no page needs is not even laid out. */
    private static RedInk apart(int[] colours, byte[] bytes, int w, int h) {
        byte[] print = new byte[w * h];
        byte @Nullable [] red = null;
        byte @Nullable [] plain = null;
        boolean packed = bytes.length == 0;
        int reds = 0;
        int darks = 0;
        for (int i = 0; i < print.length; i++) {
            int r = packed ? (colours[i] >> 16) & 0xFF : bytes[3 * i + 2] & 0xFF;
            int g = packed ? (colours[i] >> 8) & 0xFF : bytes[3 * i + 1] & 0xFF;
            int b = packed ? colours[i] & 0xFF : bytes[3 * i] & 0xFF;
            int grey = (77 * r + 150 * g + 29 * b) >> 8;
            int excess = r - Math.max(g, b);
            darks += grey < INK ? 1 : 0;
            if (excess > LEAST_EXCESS && plain == null) {
                plain = print.clone();
            }
            if (plain != null) {
                plain[i] = (byte) grey;
            }
            if (excess <= LEAST_EXCESS / 2) {
                // Nearly every pixel of nearly every page.
                print[i] = (byte) grey;
                continue;
            }
            if (red == null) {
                red = GreyPicture.white(w, h).pixels();
            }
            red[i] = (byte) (GreyPicture.WHITE
                    - Math.max(0, Math.min(GreyPicture.WHITE, 2 * (excess - LEAST_EXCESS / 2))));
            print[i] = (byte) (excess > LEAST_EXCESS ? bleached(r, excess) : grey);
            reds += excess > CLEARLY_RED ? 1 : 0;
        }
        GreyPicture printed = new GreyPicture(w, h, print);
        return new RedInk(
                printed,
                red == null ? GreyPicture.white(1, 1) : new GreyPicture(w, h, red),
                plain == null ? printed : new GreyPicture(w, h, plain),
                reds,
                darks);
    }

    /** The darker the pixel, the more likely print lies under the stamp. */
    private static int bleached(int r, int excess) {
        int lifted = r + excess * Math.max(0, r - DARKEST_INK) / 80;
        return Math.min(GreyPicture.WHITE, lifted);
    }

    private static int[] colours(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_RGB) {
            return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        }
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = copy.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return ((DataBufferInt) copy.getRaster().getDataBuffer()).getData();
    }

    /** The page without its red ink, or as it is where nearly all of it is red. */
    public GreyPicture print() {
        return redPixels > MOST_STAMPED * (redPixels + darkPixels) && redPixels > plain.pixels().length / 50
                ? plain
                : print;
    }

    /** The red ink alone, black on white; meaningless unless {@link #isPresent}. */
    GreyPicture red() {
        return red;
    }

    /** Whether there is so much of it that a word could be written with it. */
    public boolean isPresent() {
        return redPixels > plain.pixels().length / 20_000;
    }
}
