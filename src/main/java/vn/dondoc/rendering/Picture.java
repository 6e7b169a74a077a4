package vn.dondoc.rendering;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawing with its size on paper, in points. */
record Picture(BufferedImage image, int width, int height) {

    byte[] png() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write a picture", e);
        }
        return out.toByteArray();
    }
}
