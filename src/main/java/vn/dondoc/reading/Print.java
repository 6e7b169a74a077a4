package vn.dondoc.reading;

import java.util.List;

/** How a text stands on the pages of its original: their sizes, and boxes of the displayed text in its order. Empty for files without pages. */
public record Print(List<PageSize> pages, List<Box> boxes) {

    public static final Print NONE = new Print(List.of(), List.of());

    public Print {
        pages = List.copyOf(pages);
        boxes = List.copyOf(boxes);
    }
}
