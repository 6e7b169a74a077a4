package vn.dondoc.reading.layout;

import java.util.List;
import vn.dondoc.reading.Box;

/**
 * A piece of a printed line without a wide gap in it, with its box in the page's own unit (points, pixels, or columns and rows of a text
 * file). {@code words} are boxes of {@code text} on the page as a person sees it; none for a text file.
 */
public record Line(
        int page,
        String text,
        double left,
        double right,
        double top,
        double bottom,
        boolean strong,
        double size,
        List<Box> words) {

    public Line(
            int page, String text, double left, double right, double top, double bottom, boolean strong, double size) {
        this(page, text, left, right, top, bottom, strong, size, List.of());
    }

    public PlacedText placed() {
        return new PlacedText(text, words);
    }

    /** The same line with other words. */
    public Line with(PlacedText other) {
        return new Line(page, other.text(), left, right, top, bottom, strong, size, other.boxes());
    }

    double height() {
        return bottom - top;
    }

    double centre() {
        return (left + right) / 2;
    }

    /** Whether both stand in one row of print: more than half of the lower one is beside the higher one. */
    boolean isBeside(Line other) {
        double shared = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return page == other.page && shared > 0.5 * Math.min(height(), other.height());
    }
}
