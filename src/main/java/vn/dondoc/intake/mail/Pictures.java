package vn.dondoc.intake.mail;

import java.io.IOException;
import javax.imageio.ImageIO;

/** Tells the logo of a signature from a photographed page, both of which lie inside the text of a mail. */
final class Pictures {

    /** A page scanned at 72 dots per inch is 595 wide; logos and emblems are far smaller. */
    private static final int SMALLEST_PAGE = 500;

    private static final int SMALL_FILE = 40_000;

    private Pictures() {}

    static boolean isDecoration(FoundPart part) {
        try (var in = part.bytes().open();
                var image = ImageIO.createImageInputStream(in)) {
            var readers = ImageIO.getImageReaders(image);
            if (readers.hasNext()) {
                var reader = readers.next();
                try {
                    reader.setInput(image);
                    return Math.min(reader.getWidth(0), reader.getHeight(0)) < SMALLEST_PAGE;
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            // Formats that ImageIO does not know, or a damaged head: the size decides.
        }
        return isSmall(part);
    }

    private static boolean isSmall(FoundPart part) {
        try (var in = part.bytes().open()) {
            return in.readNBytes(SMALL_FILE).length < SMALL_FILE;
        } catch (IOException broken) {
            return false;
        }
    }
}
