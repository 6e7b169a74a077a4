package vn.dondoc.review;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.reading.Box;
import vn.dondoc.reading.PageSize;
import vn.dondoc.reading.Print;

/**
 * A page of the original as the review page shows it; its proportion keeps its room before it is drawn. The words on it lie within
 * {@code [start, end)} of the text; nothing does where both are 0.
 */
record PageView(int number, int width, int height, int start, int end) {

    private static final float WIDTH = 1000;

    static List<PageView> of(Print print) {
        var pages = new ArrayList<PageView>();
        for (PageSize size : print.pages()) {
            int number = pages.size() + 1;
            List<Box> boxes = print.boxes().stream()
                    .filter(box -> box.place().page() == number)
                    .toList();
            pages.add(new PageView(
                    number,
                    (int) WIDTH,
                    Math.round(WIDTH * size.height() / Math.max(1, size.width())),
                    boxes.stream().mapToInt(Box::start).min().orElse(0),
                    boxes.stream().mapToInt(Box::end).max().orElse(0)));
        }
        return pages;
    }
}
