package vn.dondoc.reading.format;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.apache.pdfbox.pdmodel.PDPage;

/** How large a page's picture has to be: print of an A4 page is read best at 200 to 300 dots for each inch. */
final class Resolution {

    static final double A4_POINTS = 595;

    private static final int FEWEST_DPI = 200;
    private static final int COARSEST_DPI = 100;
    private static final int USUAL_DPI = 250;
    private static final int MOST_DPI = 300;
    private static final double POINTS = 72;

    /** No page needs more; a plan of a whole town would. */
    private static final double MOST_PIXELS = 12_000_000;

    private static final double MOST_ENLARGED = 3;

    private Resolution() {}

    /** As fine as the scan itself, for drawing it finer would only make its pixels larger; print that was never scanned at the usual size. */
    static int dpi(PDPage page, int scannedWidth) {
        double inches = page.getCropBox().getWidth() / POINTS;
        double high = page.getCropBox().getHeight() / POINTS;
        double own = scannedWidth > 0 ? scannedWidth / Math.min(inches, high) : USUAL_DPI;
        double wanted = Math.clamp(own, COARSEST_DPI, MOST_DPI);
        return (int) Math.max(30, Math.min(wanted, Math.sqrt(MOST_PIXELS / (inches * high))));
    }

    /** A photographed or scanned picture of a page, enlarged or reduced where it is out of bounds. */
    static BufferedImage fitting(BufferedImage picture) {
        double inches = A4_POINTS / POINTS;
        double shorter = Math.min(picture.getWidth(), picture.getHeight());
        double wanted = Math.clamp(shorter / inches, FEWEST_DPI, MOST_DPI) * inches;
        double factor = Math.min(wanted / shorter, MOST_ENLARGED);
        double pixels = (double) picture.getWidth() * picture.getHeight() * factor * factor;
        factor = pixels > MOST_PIXELS ? factor * Math.sqrt(MOST_PIXELS / pixels) : factor;
        return Math.abs(factor - 1) < 0.02 ? picture : scaled(picture, factor);
    }

    private static BufferedImage scaled(BufferedImage picture, double factor) {
        BufferedImage halved = picture;
        while (factor < 0.5) {
            halved = drawn(halved, 0.5);
            factor *= 2;
        }
        return drawn(halved, factor);
    }

    private static BufferedImage drawn(BufferedImage picture, double factor) {
        int w = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int h = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        BufferedImage scaled = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = scaled.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, w, h);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                factor > 1 ? RenderingHints.VALUE_INTERPOLATION_BICUBIC : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, w, h, null);
        pen.dispose();
        return scaled;
    }
}
