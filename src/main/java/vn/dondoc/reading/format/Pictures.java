package vn.dondoc.reading.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Tells a picture of a page from the logos and written signatures that mails and Word files carry. */
final class Pictures {

    /** A page of A4 at 72 dots per inch; what is smaller nobody could read. */
    private static final int SHORTER_SIDE = 590;

    private static final int LONGER_SIDE = 800;

    private Pictures() {}

    /** Of what is no picture, or one that cannot be opened here, nothing is said but that it is none of those. */
    static boolean isDecoration(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            reader.dispose();
            return Math.min(width, height) < SHORTER_SIDE || Math.max(width, height) < LONGER_SIDE;
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }
}
