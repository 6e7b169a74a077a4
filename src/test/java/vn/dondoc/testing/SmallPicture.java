package vn.dondoc.testing;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture of a page for the guide: its most frequent colours are enough, and make it a third of the size. */
public final class SmallPicture {

    private static final int COLOURS = 48;

    /** The grain of a scan's paper: light greys, each of which few pixels have. */
    private static final int LIGHT = 0xdc;

    private static final int GREY = 12;
    private static final double FEW = 0.3;

    private static final int LARGEST = 112_000;

    /** Colours that differ only below this bit are one. */
    private static final int FINE = 0xf8f8f8;

    private SmallPicture() {}

    public static void write(byte[] png, Path file) {
        try {
            BufferedImage full = ImageIO.read(new ByteArrayInputStream(png));
            Files.createDirectories(file.getParent());
            ImageIO.write(reduced(full, COLOURS), "png", file.toFile());
            if (Files.size(file) > LARGEST) {
                ImageIO.write(reduced(smooth(full), COLOURS), "png", file.toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With paper of one colour: its grain is what makes the picture of a scan large, and shows nothing. */
    private static BufferedImage smooth(BufferedImage full) {
        Map<Integer, Integer> times = new HashMap<>();
        for (int y = 0; y < full.getHeight(); y++) {
            for (int x = 0; x < full.getWidth(); x++) {
                times.merge(full.getRGB(x, y) & 0xffffff, 1, Integer::sum);
            }
        }
        int few = (int) (full.getWidth() * full.getHeight() * FEW);
        int paper = times.entrySet().stream()
                .filter(one -> one.getValue() < few && isGrain(one.getKey()))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0xffffff);
        for (int y = 0; y < full.getHeight(); y++) {
            for (int x = 0; x < full.getWidth(); x++) {
                int colour = full.getRGB(x, y) & 0xffffff;
                if (isGrain(colour) && times.getOrDefault(colour, 0) < few) {
                    full.setRGB(x, y, paper | 0xff000000);
                }
            }
        }
        return full;
    }

    private static boolean isGrain(int colour) {
        int red = colour >> 16 & 255;
        int green = colour >> 8 & 255;
        int blue = colour & 255;
        int least = Math.min(red, Math.min(green, blue));
        return least >= LIGHT && Math.max(red, Math.max(green, blue)) - least <= GREY;
    }

    private static BufferedImage reduced(BufferedImage full, int most) {
        Map<Integer, Integer> exact = new HashMap<>();
        for (int y = 0; y < full.getHeight(); y++) {
            for (int x = 0; x < full.getWidth(); x++) {
                exact.merge(full.getRGB(x, y) & 0xffffff, 1, Integer::sum);
            }
        }
        Map<Integer, Integer> often = new HashMap<>();
        Map<Integer, Integer> shown = new HashMap<>();
        exact.forEach((colour, times) -> {
            often.merge(colour & FINE, times, Integer::sum);
            shown.merge(
                    colour & FINE,
                    colour,
                    (one, other) -> exact.getOrDefault(one, 0) >= exact.getOrDefault(other, 0) ? one : other);
        });
        List<Integer> palette = often.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(entry -> shown.getOrDefault(entry.getKey(), entry.getKey()))
                .toList();
        int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
        var model = new IndexColorModel(8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        var small = new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < full.getHeight(); y++) {
            for (int x = 0; x < full.getWidth(); x++) {
                int colour = full.getRGB(x, y) & 0xffffff;
                int index = nearest.computeIfAbsent(colour, one -> nearest(one, colours));
                small.getRaster().setSample(x, y, 0, index);
            }
        }
        return small;
    }

    private static int nearest(int colour, int[] palette) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.length; i++) {
            int red = (colour >> 16 & 255) - (palette[i] >> 16 & 255);
            int green = (colour >> 8 & 255) - (palette[i] >> 8 & 255);
            int blue = (colour & 255) - (palette[i] & 255);
            int far = red * red + green * green + blue * blue;
            if (far < least) {
                least = far;
                best = i;
            }
        }
        return best;
    }
}
