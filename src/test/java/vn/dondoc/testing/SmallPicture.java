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

    private static final int FEWEST = 6;
    private static final int LARGEST = 112_000;

    /** Colours that differ only below this bit are one. */
    private static final int FINE = 0xf8f8f8;

    private SmallPicture() {}

    public static void write(byte[] png, Path file) {
        try {
            BufferedImage full = ImageIO.read(new ByteArrayInputStream(png));
            Files.createDirectories(file.getParent());
            ImageIO.write(reduced(full, COLOURS), "png", file.toFile());
            // The grain of a scan's paper is what makes a picture large: fewer colours do not show it.
            for (int fewer = COLOURS / 2; fewer >= FEWEST && Files.size(file) > LARGEST; fewer -= FEWEST) {
                ImageIO.write(reduced(full, fewer), "png", file.toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
