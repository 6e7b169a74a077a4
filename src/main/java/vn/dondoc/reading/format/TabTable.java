package vn.dondoc.reading.format;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.reading.Block;
import vn.dondoc.reading.layout.Draft;

/** A table as this program prints it: one line a row, one tab between two cells. A line without a tab goes on with the cell before it. */
final class TabTable {

    private static final int FEWEST_COLUMNS = 3;
    private static final int LONGEST_CONTINUATION = 120;

    private TabTable() {}

    /** How many of the lines from {@code at} on are one table; 0 where none begins there. */
    static int height(List<String> lines, int at) {
        if (cells(lines.get(at)).size() < FEWEST_COLUMNS) {
            return 0;
        }
        int end = at;
        int rows = 0;
        for (int i = at; i < lines.size() && goesOn(lines.get(i)); i++) {
            if (cells(lines.get(i)).size() > 1) {
                rows += cells(lines.get(i)).size() >= FEWEST_COLUMNS ? 1 : 0;
                end = i + 1;
            }
        }
        return rows > 1 ? end - at : 0;
    }

    private static boolean goesOn(String line) {
        return !line.isBlank() && (line.strip().indexOf('\t') > 0 || line.length() < LONGEST_CONTINUATION);
    }

    static void addTo(Draft draft, List<String> lines, int number) {
        int row = -1;
        int column = 0;
        for (String line : lines) {
            List<String> cells = cells(line);
            if (cells.size() > 1) {
                row++;
                column = 0;
            }
            for (int i = 0; i < cells.size(); i++) {
                column = cells.size() > 1 ? i : column;
                draft.cell(cells.get(i), 0, new Block.Cell(number, Math.max(row, 0), column));
            }
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<>(List.of(line.split("\t", -1)));
        while (cells.size() > 1 && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        return cells;
    }
}
