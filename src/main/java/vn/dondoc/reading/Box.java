package vn.dondoc.reading;

/** A stretch of a text, {@code [start, end)} in UTF-16 units, usually one word, and where it stands in the original. */
public record Box(int start, int end, Place place) {

    public Box shifted(int by) {
        return by == 0 ? this : new Box(start + by, end + by, place);
    }
}
