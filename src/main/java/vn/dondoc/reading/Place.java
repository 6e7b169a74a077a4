package vn.dondoc.reading;

/** Where something stands on a page of the original as a person sees it: fractions of its width and height, from the upper left. */
public record Place(int page, float x, float y, float width, float height) {

    /** The smallest place that holds both; they are on one page. */
    public Place with(Place other) {
        float left = Math.min(x, other.x);
        float top = Math.min(y, other.y);
        return new Place(
                page,
                left,
                top,
                Math.max(x + width, other.x + other.width) - left,
                Math.max(y + height, other.y + other.height) - top);
    }
}
