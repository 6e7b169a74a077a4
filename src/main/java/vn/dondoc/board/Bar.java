package vn.dondoc.board;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.Measure;

/** Counts drawn as one bar: what is red stands first; each segment opens the rows it counts. */
record Bar(List<Segment> segments) {

    /** In thousandths of the longest bar; {@code kind} is the glossary's colour. */
    record Segment(int from, int length, String kind, Measure measure, int count, String address) {}

    static final int LENGTH = 1000;

    /** The standings that make up a whole, in the order in which they are drawn. */
    private enum Part {
        OVERDUE(Measure.OVERDUE, "overdue"),
        AWAITING(Measure.AWAITING, "awaiting"),
        RETURNED(Measure.RETURNED, "closed"),
        IN_PROGRESS(Measure.IN_PROGRESS_IN_TIME, "progress"),
        NOT_STARTED(Measure.NOT_STARTED_IN_TIME, "new"),
        DONE_LATE(Measure.DONE_LATE, "late"),
        DONE_IN_TIME(Measure.DONE_IN_TIME, "done");

        private final Measure measure;
        private final String kind;

        Part(Measure measure, String kind) {
            this.measure = measure;
            this.kind = kind;
        }
    }

    Bar {
        segments = List.copyOf(segments);
    }

    /** {@code query} opens the whole; {@code longest} is the total that fills the length. */
    static Bar of(Counts counts, int longest, ListQuery query) {
        var segments = new ArrayList<Segment>();
        int passed = 0;
        for (Part part : Part.values()) {
            int count = counts.of(part.measure);
            int from = place(passed, longest);
            passed += count;
            if (count > 0) {
                segments.add(new Segment(
                        from,
                        Math.max(1, place(passed, longest) - from),
                        part.kind,
                        part.measure,
                        count,
                        query.with(part.measure).address()));
            }
        }
        return new Bar(segments);
    }

    private static int place(int passed, int longest) {
        return longest == 0 ? 0 : (int) ((long) LENGTH * passed / longest);
    }

    /** The kinds with their measures, for the legend. */
    static List<Segment> legend() {
        var all = new ArrayList<Segment>();
        for (Part part : Part.values()) {
            all.add(new Segment(0, 0, part.kind, part.measure, 0, ""));
        }
        return all;
    }
}
