package vn.dondoc.reading.scan;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;

/** The picture of a page made ready for reading, and the way back from its places to those of the picture that came in. */
public record UprightPage(GreyPicture picture, int quarters, double rise, int originalWidth, int originalHeight) {

    /** Less than this the reading itself makes up for. */
    private static final double LEAST_SKEW = 0.25;

    /** Pixels along the shorter side: 200 dots an inch of an A4 page, below which letters lose their marks. */
    private static final double COARSE = 1650;

    /** As many as 250 dots an inch give. */
    private static final double FINE = 2070;

    private static final double ENLARGED = 1.25;
    private static final double MOST_ENLARGED = 3;

    /** {@code twoShades}: known to have been scanned without greys. */
    public static UprightPage of(RedInk page, boolean twoShades) {
        boolean hard = twoShades || page.print().isOfTwoShades();
        GreyPicture print = Specks.removed(Light.evened(page.print()));
        TextLines lines = TextLines.of(print);
        if (lines.areSideways()) {
            GreyPicture turned = print.turned(1);
            return straightened(turned, TextLines.of(turned), 1, hard, page.width(), page.height());
        }
        return straightened(print, lines, 0, hard, page.width(), page.height());
    }

    /** Pixels of the picture for each pixel of the one that came in. */
    public double factor() {
        int shorter = Math.min(picture.width(), picture.height());
        return shorter / (double) Math.min(originalWidth, originalHeight);
    }

    /** Of what needs nothing done to it. */
    public static UprightPage asIs(GreyPicture picture) {
        return new UprightPage(picture, 0, 0, picture.width(), picture.height());
    }

    /** The same page the other way up: which of two ways is right only reading can tell. */
    public UprightPage upsideDown() {
        return new UprightPage(picture.turned(2), quarters + 2, rise, originalWidth, originalHeight);
    }

    private static UprightPage straightened(
            GreyPicture picture, TextLines lines, int quarters, boolean hard, int width, int height) {
        double rise = lines.rise();
        boolean level = Math.abs(rise) < LEAST_SKEW;
        GreyPicture straight = level ? picture : picture.rotated(-rise);
        double shorter = Math.min(picture.width(), picture.height());
        double factor = hard ? Math.max(1, Math.min(ENLARGED, FINE / shorter)) : Math.max(1, COARSE / shorter);
        GreyPicture scaled = factor > 1.02 && factor < MOST_ENLARGED
                ? straight.scaledTo((int) (straight.width() * factor))
                : straight;
        return new UprightPage(hard ? scaled.softened() : scaled, quarters, level ? 0 : rise, width, height);
    }

    public boolean isTurned() {
        return Math.floorMod(quarters, 4) != 0;
    }

    public boolean isStraightened() {
        return rise != 0;
    }

    /** Where a place in {@link #picture} lies in the picture that came in, both in pixels. */
    public Point2D origin(double atX, double atY) {
        double x = atX / factor();
        double y = atY / factor();
        double width = picture.width() / factor();
        double height = picture.height() / factor();
        boolean flipped = Math.floorMod(quarters, 4) >= 2;
        AffineTransform way = new AffineTransform();
        way.concatenate(turnBack(quarters));
        if (flipped) {
            // Straightened first and turned over afterwards: the order in which it was done.
            way = turnBack(quarters - 2);
        }
        way.concatenate(
                AffineTransform.getRotateInstance(Math.toRadians(-rise), (width - 1) / 2.0, (height - 1) / 2.0));
        Point2D place = flipped ? new Point2D.Double(width - 1 - x, height - 1 - y) : new Point2D.Double(x, y);
        return way.transform(place, null);
    }

    private AffineTransform turnBack(int times) {
        return switch (Math.floorMod(times, 4)) {
            case 0 -> new AffineTransform();
            case 1 -> new AffineTransform(0, -1, 1, 0, 0, originalHeight - 1);
            case 2 -> new AffineTransform(-1, 0, 0, -1, originalWidth - 1, originalHeight - 1);
            default -> new AffineTransform(0, 1, -1, 0, originalWidth - 1, 0);
        };
    }
}
