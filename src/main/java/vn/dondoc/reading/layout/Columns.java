package vn.dondoc.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts the two-column parts of a page, the letterhead and the foot with addressees and signature, into reading order: the left column
 * whole, then the right one.
 */
final class Columns {

    /** Lines to be read one after the other; {@code column} when they stand beside others. */
    record Run(List<Line> lines, boolean column, boolean table) {

        Run(List<Line> lines, boolean column) {
            this(lines, column, false);
        }
    }

    private static final double CENTRAL = 0.04;
    private static final String RECIPIENTS = "Nơi nhận";
    private static final Pattern ADDRESSEE = Pattern.compile("(?i)(đồng )?kính gửi.*");

    private Columns() {}

    /** Runs of rows in which something stands beside something else become two columns; all other lines keep their place. */
    static List<Run> runs(List<Line> lines, double left, double right) {
        List<Run> runs = new ArrayList<>();
        List<Line> plain = new ArrayList<>();
        List<Line> sided = new ArrayList<>();
        double middle = (left + right) / 2;
        for (List<Line> row : rows(lines)) {
            boolean beside = row.size() > 1;
            boolean oneSided = !sided.isEmpty()
                    && row.getFirst().page() == sided.getFirst().page()
                    && isOneSided(row, sided, middle, right - left);
            if (ADDRESSEE.matcher(row.getFirst().text()).matches()) {
                flushSided(sided, runs);
                plain.addAll(row);
            } else if (row.getFirst().text().startsWith(RECIPIENTS)) {
                flush(plain, runs);
                flushSided(sided, runs);
                sided.addAll(row);
            } else if (beside || oneSided) {
                flush(plain, runs);
                sided.addAll(row);
            } else {
                flushSided(sided, runs);
                plain.addAll(row);
            }
        }
        flushSided(sided, runs);
        flush(plain, runs);
        return runs;
    }

    private static List<List<Line>> rows(List<Line> lines) {
        List<List<Line>> rows = new ArrayList<>();
        for (Line line : lines) {
            List<Line> last = rows.isEmpty() ? List.of() : rows.getLast();
            if (!last.isEmpty() && last.stream().anyMatch(l -> l.isBeside(line))) {
                last.add(line);
            } else {
                rows.add(new ArrayList<>(List.of(line)));
            }
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(Line::left)));
        return rows;
    }

    private static boolean isOneSided(List<Line> row, List<Line> sided, double middle, double width) {
        Line line = row.getFirst();
        List<Double> columns = PrintedTable.columns(sided);
        boolean foot = sided.stream().anyMatch(l -> l.text().startsWith(RECIPIENTS));
        if (!foot && columns.size() > 2) {
            return PrintedTable.fits(line, columns, width);
        }
        double edge = splitOf(sided, middle);
        boolean leftSide = line.right() <= edge + 0.03 * width;
        boolean rightSide = line.left() >= edge - 0.03 * width;
        double pitch = Math.max(line.height(), 1e-3);
        double above = sided.stream().mapToDouble(Line::bottom).max().orElse(line.top());
        // A short title in the middle of the page reaches into neither column far enough to belong there.
        boolean central = !foot && Math.abs(line.centre() - middle) < CENTRAL * width;
        return (leftSide || rightSide) && !central && line.top() - above < 2.5 * pitch;
    }

    /** Between the columns: the leftmost beginning of a right neighbour. */
    private static double splitOf(List<Line> sided, double middle) {
        return sided.stream()
                .filter(l -> sided.stream().anyMatch(o -> o != l && o.isBeside(l) && o.right() <= l.left()))
                .mapToDouble(Line::left)
                .min()
                .orElse(middle);
    }

    private static void flush(List<Line> plain, List<Run> runs) {
        if (!plain.isEmpty()) {
            runs.add(new Run(List.copyOf(plain), false));
            plain.clear();
        }
    }

    private static void flushSided(List<Line> sided, List<Run> runs) {
        if (sided.isEmpty()) {
            return;
        }
        boolean foot = sided.stream().anyMatch(line -> line.text().startsWith(RECIPIENTS));
        if (!foot && PrintedTable.columns(sided).size() > 2) {
            runs.add(new Run(List.copyOf(sided), false, true));
            sided.clear();
            return;
        }
        double split = splitOf(sided, Double.MAX_VALUE);
        runs.add(new Run(sided.stream().filter(l -> l.left() < split - 1e-6).toList(), true));
        runs.add(new Run(sided.stream().filter(l -> l.left() >= split - 1e-6).toList(), true));
        sided.clear();
    }
}
