package vn.dondoc.reading.layout;

/** A piece of a printed line without a wide gap in it, with its box in the page's own unit (points, pixels, or columns and rows of a text file). */
public record Line(
        int page, String text, double left, double right, double top, double bottom, boolean strong, double size) {

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
