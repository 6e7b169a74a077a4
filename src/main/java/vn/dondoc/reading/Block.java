package vn.dondoc.reading;

import org.jspecify.annotations.Nullable;

/**
 * A piece of the displayed text, {@code [start, end)} in UTF-16 units of {@link Reading.Text#text()}. Blocks follow each other in
 * reading order and do not overlap; between two blocks stands one line break (two cells of a row: one tab).
 */
public record Block(
        Kind kind,
        int start,
        int end,
        int page,
        int level,
        @Nullable Cell cell) {

    /** What the layout says the block is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        TABLE_CELL
    }

    /**
     * Where a table cell stands: the table's number in the document, and row and column from 0; {@code rows}: over how many rows it goes,
     * where that is known.
     */
    public record Cell(int table, int row, int column, int rows) {

        public Cell {
            rows = Math.max(1, rows);
        }

        public Cell(int table, int row, int column) {
            this(table, row, column, 1);
        }
    }
}
