package vn.dondoc.reading.scan;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;

/** The picture of a page made ready for reading, and the way back from its places to those of the picture that came in. */
public record UprightPage(GreyPicture picture, int quarters, double rise, int originalWidth, int originalHeight) {

    /** Less than this the reading itself makes up for. */
    private static final double LEAST_SKEW = 0.25;

    public static UprightPage of(RedInk page) {
        GreyPicture print = Light.evened(page.print());
        int quarters = TextLines.of(print).areSideways() ? 1 : 0;
        return straightened(
                print.turned(quarters),
                quarters,
                page.print().width(),
                page.print().height());
    }

    /** Of what needs nothing done to it. */
    public static UprightPage asIs(GreyPicture picture) {
        return new UprightPage(picture, 0, 0, picture.width(), picture.height());
    }

    /** The same page the other way up: which of two ways is right only reading can tell. */
    public UprightPage upsideDown() {
        return new UprightPage(picture.turned(2), quarters + 2, rise, originalWidth, originalHeight);
    }

    private static UprightPage straightened(GreyPicture picture, int quarters, int width, int height) {
        double rise = TextLines.of(picture).rise();
        boolean level = Math.abs(rise) < LEAST_SKEW;
        return new UprightPage(level ? picture : picture.rotated(-rise), quarters, level ? 0 : rise, width, height);
    }

    public boolean isTurned() {
        return Math.floorMod(quarters, 4) != 0;
    }

    public boolean isStraightened() {
        return rise != 0;
    }

    /** Where a place in {@link #picture} lies in the picture that came in, both in pixels. */
    public Point2D origin(double x, double y) {
        boolean flipped = Math.floorMod(quarters, 4) >= 2;
        AffineTransform way = new AffineTransform();
        way.concatenate(turnBack(quarters));
        if (flipped) {
            // Straightened first and turned over afterwards: the order in which it was done.
            way = turnBack(quarters - 2);
        }
        way.concatenate(AffineTransform.getRotateInstance(
                Math.toRadians(-rise), (picture.width() - 1) / 2.0, (picture.height() - 1) / 2.0));
        Point2D place = flipped
                ? new Point2D.Double(picture.width() - 1 - x, picture.height() - 1 - y)
                : new Point2D.Double(x, y);
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
