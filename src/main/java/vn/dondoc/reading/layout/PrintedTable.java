package vn.dondoc.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.dondoc.reading.Block;

/** A table known only by where its words stand: columns begin where the pieces of its fullest row do. */
final class PrintedTable {

    private PrintedTable() {}

    /** Where the columns begin: three or more only when several rows agree on having that many. */
    static List<Double> columns(List<Line> lines) {
        List<List<Line>> rows = new ArrayList<>();
        for (Line line : lines) {
            if (!rows.isEmpty() && rows.getLast().getFirst().isBeside(line)) {
                rows.getLast().add(line);
            } else {
                rows.add(new ArrayList<>(List.of(line)));
            }
        }
        int most = rows.stream().mapToInt(List::size).max().orElse(0);
        boolean agreed = rows.stream().filter(row -> row.size() >= 3).count() >= 2;
        return rows.stream()
                .filter(row -> row.size() == most && (agreed || most < 3))
                .findFirst()
                .map(row -> row.stream().map(Line::left).sorted().toList())
                .orElse(List.of());
    }

    /** Whether the line lies within one column. */
    static boolean fits(Line line, List<Double> columns, double width) {
        int column = column(line, columns);
        boolean last = column == columns.size() - 1;
        return last || line.right() < columns.get(column + 1) + 0.02 * width;
    }

    /** A new row begins where the first column has words again. */
    static void addTo(Draft draft, List<Line> lines, int number) {
        List<Double> columns = columns(lines);
        TreeMap<Integer, PlacedText.Joiner> row = new TreeMap<>();
        int rowNumber = 0;
        Line before = lines.getFirst();
        for (Line line : lines) {
            int column = column(line, columns);
            if (column == 0 && !row.isEmpty() && !line.isBeside(before)) {
                flush(draft, row, before.page(), number, rowNumber++);
            }
            row.computeIfAbsent(column, any -> new PlacedText.Joiner())
                    .append(line.placed())
                    .append(" ");
            before = line;
        }
        flush(draft, row, before.page(), number, rowNumber);
    }

    private static void flush(Draft draft, TreeMap<Integer, PlacedText.Joiner> row, int page, int table, int number) {
        row.forEach((column, text) -> draft.cell(text.joined(), page, new Block.Cell(table, number, column)));
        row.clear();
    }

    /** The column whose beginning is nearest. */
    private static int column(Line line, List<Double> columns) {
        return IntStream.range(0, columns.size())
                .boxed()
                .min(Comparator.comparingDouble(i -> Math.abs(columns.get(i) - line.left())))
                .orElse(0);
    }
}
