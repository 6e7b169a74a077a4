package vn.dondoc.reading.scan;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A picture in shades of grey: one byte for each pixel, row by row from the top, 0 for black. */
public final class GreyPicture {

    static final int WHITE = 255;
    private static final int INK = 128;

    /** Of so many pixels one is looked at, where a share is all that is wanted; no divisor of any usual width. */
    private static final int SAMPLE = 7;

    private final int width;
    private final int height;
    private final byte[] pixels;

    GreyPicture(int width, int height, byte[] pixels) {
        if (width < 1 || height < 1 || pixels.length != width * height) {
            throw new IllegalArgumentException("Not a picture: %d × %d".formatted(width, height));
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    static GreyPicture white(int width, int height) {
        byte[] pixels = new byte[width * height];
        Arrays.fill(pixels, (byte) WHITE);
        return new GreyPicture(width, height, pixels);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    int at(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }

    void set(int x, int y, int shade) {
        pixels[y * width + x] = (byte) shade;
    }

    byte[] pixels() {
        return pixels;
    }

    /** Each pixel the mean of a square of {@code factor}². */
    GreyPicture reduced(int factor) {
        if (factor <= 1) {
            return this;
        }
        int w = Math.max(1, width / factor);
        int h = Math.max(1, height / factor);
        byte[] small = new byte[w * h];
        int[] sums = new int[w];
        int across = Math.min(factor, width);
        int area = across * Math.min(factor, height);
        for (int y = 0; y < h; y++) {
            Arrays.fill(sums, 0);
            for (int row = y * factor; row < Math.min(height, (y + 1) * factor); row++) {
                int place = row * width;
                for (int x = 0; x < w; x++) {
                    int sum = 0;
                    for (int end = place + across; place < end; place++) {
                        sum += pixels[place] & 0xFF;
                    }
                    sums[x] += sum;
                }
            }
            for (int x = 0; x < w; x++) {
                small[y * w + x] = (byte) (sums[x] / area);
            }
        }
        return new GreyPicture(w, h, small);
    }

    /** The part within these bounds, which must lie inside. */
    GreyPicture part(int left, int top, int w, int h) {
        byte[] cut = new byte[w * h];
        for (int y = 0; y < h; y++) {
            System.arraycopy(pixels, (top + y) * width + left, cut, y * w, w);
        }
        return new GreyPicture(w, h, cut);
    }

    /** The part between two rows. */
    public GreyPicture rows(int top, int bottom) {
        return part(0, top, width, bottom - top);
    }

    /** The share of dark pixels between two rows. */
    public double inkIn(int top, int bottom) {
        int dark = 0;
        for (int i = top * width; i < bottom * width; i++) {
            dark += (pixels[i] & 0xFF) < INK ? 1 : 0;
        }
        return (double) dark / Math.max(1, (bottom - top) * width);
    }

    /** Turned clockwise by so many quarters. */
    public GreyPicture turned(int quarters) {
        int times = Math.floorMod(quarters, 4);
        if (times == 0) {
            return this;
        }
        boolean sideways = times % 2 == 1;
        int w = sideways ? height : width;
        int h = sideways ? width : height;
        byte[] turned = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int place = switch (times) {
                    case 1 -> x * w + (height - 1 - y);
                    case 2 -> (h - 1 - y) * w + (w - 1 - x);
                    default -> (width - 1 - x) * w + y;
                };
                turned[place] = pixels[y * width + x];
            }
        }
        return new GreyPicture(w, h, turned);
    }

    /** Rotated about its middle, anticlockwise, by a few degrees; what comes in from outside is white. */
    GreyPicture rotated(double degrees) {
        byte[] rotated = new byte[pixels.length];
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        int stepX = (int) Math.round(cos * 65536);
        int stepY = (int) Math.round(sin * 65536);
        double midX = (width - 1) / 2.0;
        double midY = (height - 1) / 2.0;
        Arrays.fill(rotated, (byte) WHITE);
        for (int y = 0; y < height; y++) {
            long fromX = Math.round((midX - midX * cos - (y - midY) * sin) * 65536);
            long fromY = Math.round((midY - midX * sin + (y - midY) * cos) * 65536);
            rotateRow(rotated, y * width, (int) fromX, (int) fromY, stepX, stepY);
        }
        return new GreyPicture(width, height, rotated);
    }

    /** Paper, which most of a page is, needs no reckoning between its pixels. */
    private void rotateRow(byte[] rotated, int place, int fromX, int fromY, int stepX, int stepY) {
        int mostX = (width - 1) << 16;
        int mostY = (height - 1) << 16;
        for (int x = 0; x < width; x++, place++, fromX += stepX, fromY += stepY) {
            if (fromX < 0 || fromY < 0 || fromX >= mostX || fromY >= mostY) {
                continue;
            }
            int upper = (fromY >> 16) * width + (fromX >> 16);
            int lower = upper + width;
            if ((pixels[upper] & pixels[upper + 1] & pixels[lower] & pixels[lower + 1]) != -1) {
                int right = (fromX >> 8) & 0xFF;
                int below = (fromY >> 8) & 0xFF;
                int high = (pixels[upper] & 0xFF) * (256 - right) + (pixels[upper + 1] & 0xFF) * right;
                int low = (pixels[lower] & 0xFF) * (256 - right) + (pixels[lower + 1] & 0xFF) * right;
                rotated[place] = (byte) ((high * (256 - below) + low * below) >> 16);
            }
        }
    }

    /** The shade between four pixels; the low halves of {@code partX} and {@code partY} say how far into them. */
    private int between(int x, int y, int partX, int partY) {
        if (x < 0 || y < 0 || x >= width - 1 || y >= height - 1) {
            return WHITE;
        }
        int right = (partX >> 8) & 0xFF;
        int below = (partY >> 8) & 0xFF;
        int place = y * width + x;
        int upper = (pixels[place] & 0xFF) * (256 - right) + (pixels[place + 1] & 0xFF) * right;
        int lower = (pixels[place + width] & 0xFF) * (256 - right) + (pixels[place + width + 1] & 0xFF) * right;
        return (upper * (256 - below) + lower * below) >> 16;
    }

    /** Enlarged or reduced to this width, between pixels. */
    public GreyPicture scaledTo(int w) {
        if (w == width) {
            return this;
        }
        int h = Math.max(1, (int) Math.round((double) height * w / width));
        byte[] scaled = new byte[w * h];
        long step = ((long) width << 16) / w;
        for (int y = 0; y < h; y++) {
            long fromY = Math.max(0, y * step + step / 2 - 32768);
            for (int x = 0; x < w; x++) {
                long fromX = Math.max(0, x * step + step / 2 - 32768);
                int sx = Math.min(width - 2, (int) (fromX >> 16));
                int sy = Math.min(height - 2, (int) (fromY >> 16));
                scaled[y * w + x] = (byte)
                        (sx < 0 || sy < 0
                                ? at(Math.max(0, sx), Math.max(0, sy))
                                : between(sx, sy, (int) fromX, (int) fromY));
            }
        }
        return new GreyPicture(w, h, scaled);
    }

    /** With the hard edges of a picture of two shades rounded, which the reading takes for parts of letters. */
    GreyPicture softened() {
        byte[] soft = pixels.clone();
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int p = y * width + x;
                int beside = shade(p - 1) + shade(p + 1) + shade(p - width) + shade(p + width);
                int corners = shade(p - width - 1) + shade(p - width + 1) + shade(p + width - 1) + shade(p + width + 1);
                soft[p] = (byte) ((4 * shade(p) + 2 * beside + corners) >> 4);
            }
        }
        return new GreyPicture(width, height, soft);
    }

    private int shade(int place) {
        return pixels[place] & 0xFF;
    }

    /** Hardly a pixel between black and white: a fax, or a scan of two shades. */
    boolean isOfTwoShades() {
        int between = 0;
        int looked = 0;
        for (int i = 0; i < pixels.length; i += SAMPLE, looked++) {
            int shade = pixels[i] & 0xFF;
            between += shade > 40 && shade < 215 ? 1 : 0;
        }
        return between * 400L < looked;
    }

    /** Written as PGM, which costs neither side any packing. */
    public void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("P5 %d %d 255\n".formatted(width, height).getBytes(StandardCharsets.US_ASCII));
            out.write(pixels);
        }
    }
}
