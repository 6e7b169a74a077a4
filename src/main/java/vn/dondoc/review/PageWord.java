package vn.dondoc.review;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import vn.dondoc.reading.Box;
import vn.dondoc.reading.Print;

/** A word of a page, where it begins in the text, and its box in 1/10000 of the page; sent as a short array, for there are many. */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"at", "x", "y", "width", "height", "letters"})
record PageWord(int at, int x, int y, int width, int height, String letters) {

    static List<PageWord> of(String text, Print print, int page) {
        return print.boxes().stream()
                .filter(box -> box.place().page() == page && box.end() <= text.length())
                .map(box -> of(text, box))
                .toList();
    }

    private static PageWord of(String text, Box box) {
        var place = box.place();
        return new PageWord(
                box.start(),
                fine(place.x()),
                fine(place.y()),
                fine(place.width()),
                fine(place.height()),
                text.substring(box.start(), box.end()));
    }

    private static int fine(float share) {
        return Math.round(share * 10_000);
    }
}
