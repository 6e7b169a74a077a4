package vn.dondoc.reading.layout;

/** A line drawn on a page, level or upright: where it stands across, and from where to where it goes, in the units of {@link Line}. */
public record Rule(boolean upright, double at, double from, double to) {

    /** Two ends this near are one corner. */
    static final double NEAR = 3;

    boolean crosses(Rule other) {
        return upright != other.upright
                && at > other.from - NEAR
                && at < other.to + NEAR
                && other.at > from - NEAR
                && other.at < to + NEAR;
    }

    boolean covers(double place) {
        return place > from && place < to;
    }
}
