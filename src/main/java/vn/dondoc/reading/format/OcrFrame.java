package vn.dondoc.reading.format;

import java.util.List;
import vn.dondoc.reading.Place;
import vn.dondoc.reading.scan.UprightPage;

/**
 * From the pixels that were read to the page: {@code scale} gives points for lines to be laid out; {@link #place} goes back to the page
 * as it lies before a person, askew or on its head. {@code down}: rows of pixels above the part that was read.
 */
record OcrFrame(UprightPage upright, int page, double scale, int down) {

    OcrFrame below(int rows) {
        return new OcrFrame(upright, page, scale, rows);
    }

    Place place(double x, double y, double width, double height) {
        var corners = List.of(
                upright.origin(x, y),
                upright.origin(x + width, y),
                upright.origin(x, y + height),
                upright.origin(x + width, y + height));
        double left = corners.stream().mapToDouble(c -> c.getX()).min().orElse(0);
        double right = corners.stream().mapToDouble(c -> c.getX()).max().orElse(0);
        double top = corners.stream().mapToDouble(c -> c.getY()).min().orElse(0);
        double bottom = corners.stream().mapToDouble(c -> c.getY()).max().orElse(0);
        double wide = upright.originalWidth();
        double high = upright.originalHeight();
        return new Place(page, (float) (left / wide), (float) (top / high), (float) ((right - left) / wide), (float)
                ((bottom - top) / high));
    }
}
