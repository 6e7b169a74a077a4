package vn.dondoc.suggestion.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.dondoc.reading.Block;
import vn.dondoc.reading.Reading;
import vn.dondoc.vietnamese.Vietnamese;

/**
 * Tables that a converter wrote out one cell a line: "TT", the heads of the columns, then "1" and the cells of the first row. Their
 * cells count lines of a row, not columns, because an empty cell leaves no line; such tables have negative numbers.
 */
final class LinearTables {

    private static final Pattern CORNER = Pattern.compile("(?:s\\.?t\\.?t|tt|so tt)\\.?");
    private static final Pattern ROW = Pattern.compile("\\(?(?:\\d{1,3}(?:\\.\\d{1,2})*|[ivx]{1,5}|[a-h])\\)?\\.?");
    private static final Pattern END =
            Pattern.compile("(?:noi nhan|phu luc|tm\\.|kt\\.|tl\\.|ghi chu\\s*:|dieu \\d|bieu (?:so )?\\d).*");
    private static final int LONGEST_HEAD = 90;
    private static final int LONGEST_CELL = 700;
    private static final int MOST_COLUMNS = 9;

    private final Reading.Text reading;
    private final Map<Integer, Block.Cell> cells = new HashMap<>();

    private LinearTables(Reading.Text reading) {
        this.reading = reading;
    }

    /** The cells by the index of their block. */
    static Map<Integer, Block.Cell> in(Reading.Text reading) {
        var tables = new LinearTables(reading);
        List<Block> blocks = reading.blocks();
        int i = 0;
        int table = -1;
        while (i < blocks.size()) {
            int columns = tables.isPlain(i) && CORNER.matcher(tables.words(i)).matches() ? tables.heads(i) : 0;
            i = columns == 0 ? i + 1 : tables.read(i, columns, table--);
        }
        return tables.cells;
    }

    private boolean isPlain(int i) {
        return i < reading.blocks().size() && reading.blocks().get(i).cell() == null;
    }

    private String words(int i) {
        return Vietnamese.fold(reading.of(reading.blocks().get(i))).strip();
    }

    private boolean opensRow(int i) {
        return isPlain(i) && ROW.matcher(words(i)).matches();
    }

    /** How many heads of columns stand between the corner and the first row; 0 where this is no table. */
    private int heads(int corner) {
        int i = corner + 1;
        while (isPlain(i) && !opensRow(i) && words(i).length() <= LONGEST_HEAD && i - corner <= MOST_COLUMNS) {
            i++;
        }
        int heads = i - corner - 1;
        return heads >= 2 && heads <= MOST_COLUMNS && opensRow(i) ? heads : 0;
    }

    private int read(int corner, int columns, int table) {
        int row = 0;
        int line = 0;
        int i = corner;
        while (isPlain(i) && (row == 0 || !isEnd(i))) {
            if (i > corner && opensRow(i)) {
                row++;
                line = 0;
            } else if (row > 0 && line > 3 * columns) {
                break;
            }
            cells.put(i++, new Block.Cell(table, row, line++));
        }
        return i;
    }

    private boolean isEnd(int i) {
        return words(i).length() > LONGEST_CELL || END.matcher(words(i)).matches();
    }
}
