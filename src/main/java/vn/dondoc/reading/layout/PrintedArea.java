package vn.dondoc.reading.layout;

import java.util.ArrayList;
import java.util.List;

/** Where the lines of a text begin and end, and how far apart they stand, measured from the lines themselves. */
final class PrintedArea {

    private final double left;
    private final double right;
    private final double pitch;
    private final boolean proportional;
    private final boolean gaps;
    private final boolean indents;

    /** {@code proportional}: boxes are measured in print; else a line's length is only its number of characters. */
    PrintedArea(List<Line> lines, boolean proportional) {
        this.proportional = proportional;
        double widest =
                lines.stream().mapToDouble(l -> l.right() - l.left()).max().orElse(1);
        List<Line> body =
                lines.stream().filter(l -> l.right() - l.left() > 0.6 * widest).toList();
        List<Line> measured = body.isEmpty() ? lines : body;
        this.left = quantile(measured.stream().map(Line::left).toList(), 0.2);
        this.right = quantile(measured.stream().map(Line::right).toList(), 0.9);
        List<Double> steps = steps(lines);
        this.pitch = quantile(steps, 0.4);
        this.gaps = steps.stream().filter(s -> s > 1.4 * pitch).count() * 8 > steps.size();
        this.indents = lines.stream().filter(this::standsIn).count() * 12 > lines.size();
    }

    double width() {
        return Math.max(1, right - left);
    }

    /** Whether the paragraphs of this text stand apart from each other. */
    boolean hasGaps() {
        return gaps;
    }

    boolean isGap(Line above, Line below) {
        if (above.page() != below.page() || below.top() < above.top()) {
            return true;
        }
        return below.top() - above.top() > 1.4 * pitch;
    }

    boolean isIndented(Line line) {
        return indents && standsIn(line);
    }

    /** The next line's first word would not have fitted behind this one. */
    boolean isFull(Line above, Line below) {
        int blank = below.text().indexOf(' ');
        int letters = blank < 0 ? below.text().length() : blank;
        double letter =
                (above.right() - above.left()) / Math.max(1, above.text().length());
        double wanted = above.right() + (letters + 1) * letter;
        return wanted > left + width() * (proportional ? 0.985 : 0.87);
    }

    /** Begins so far inside that it cannot be the middle of a paragraph. */
    boolean isCentred(Line line) {
        return line.left() - left > 0.18 * width();
    }

    /** Longer than titles and addressees usually are. */
    boolean isLong(Line line) {
        return line.right() > left + 0.7 * width();
    }

    private boolean standsIn(Line line) {
        double inset = line.left() - left;
        return inset > 0.03 * width() && inset < 0.2 * width();
    }

    private static List<Double> steps(List<Line> lines) {
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            double step = lines.get(i).top() - lines.get(i - 1).top();
            if (lines.get(i).page() == lines.get(i - 1).page()
                    && step > 0.3 * lines.get(i).height()) {
                steps.add(step);
            }
        }
        return steps.isEmpty() ? List.of(1.0) : steps;
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }
}
