package vn.dondoc.publication;

import java.util.ArrayList;
import java.util.List;

/** One part of a bar: how many, called what, and where it lies between 0 and {@link #LENGTH}. */
record Segment(String kind, String label, int count, int from, int length) {

    static final int LENGTH = 1000;

    /** In the order in which they are drawn. */
    static List<Segment> of(PublicCounts counts, int longest) {
        var segments = new ArrayList<Segment>();
        add(segments, "done", "Đã thực hiện trong hạn", counts.doneInTime(), longest);
        add(segments, "late", "Đã thực hiện quá hạn", counts.doneLate(), longest);
        add(segments, "waiting", "Chờ xác nhận, chuyển lại", counts.awaiting() + counts.returned(), longest);
        add(segments, "open", "Chưa xong, trong hạn", counts.inProgressInTime() + counts.notStartedInTime(), longest);
        add(segments, "overdue", "Chưa xong, quá hạn", counts.overdue(), longest);
        return segments;
    }

    private static void add(List<Segment> segments, String kind, String label, int count, int longest) {
        int from = segments.isEmpty()
                ? 0
                : segments.getLast().from() + segments.getLast().length();
        segments.add(
                new Segment(kind, label, count, from, longest == 0 ? 0 : Math.round((float) LENGTH * count / longest)));
    }

    public boolean drawn() {
        return length > 0;
    }

    /** Whether the number can be written into it. */
    public boolean wide() {
        return length >= 40;
    }

    public int middle() {
        return from + length / 2;
    }

    /** The part of a bar in a row of a table, drawn small. */
    public String small() {
        return "M%d 0h%dv8h-%dz".formatted(from / 10, Math.max(1, length / 10), Math.max(1, length / 10));
    }
}
