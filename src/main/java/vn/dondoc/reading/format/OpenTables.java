package vn.dondoc.reading.format;

import java.util.ArrayDeque;
import java.util.Deque;
import vn.dondoc.reading.layout.Draft;

/** The tables that a walk through a document is in the midst of: one may stand in a cell of another. */
final class OpenTables {

    private final Deque<Open> open = new ArrayDeque<>();
    private int count;

    /** A table being read, with the column that its next cell begins in. */
    private static final class Open {
        private final DraftTable table;
        private int column;

        private Open(DraftTable table) {
            this.table = table;
        }
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    void start() {
        open.push(new Open(new DraftTable(count++)));
    }

    void startRow() {
        Open innermost = open.peek();
        if (innermost != null) {
            innermost.table.startRow();
            innermost.column = 0;
        }
    }

    void startCell() {
        Open innermost = open.peek();
        if (innermost != null) {
            innermost.table.startCell(innermost.column);
        }
    }

    void height(int rows) {
        Open innermost = open.peek();
        if (innermost != null) {
            innermost.table.height(rows);
        }
    }

    void continueAbove() {
        Open innermost = open.peek();
        if (innermost != null) {
            innermost.table.continueAbove();
        }
    }

    /** So many columns are taken, by a cell or by nothing. */
    void pass(int columns) {
        Open innermost = open.peek();
        if (innermost != null) {
            innermost.column += columns;
        }
    }

    /** To the cell that is being read; outside all tables to the draft itself. */
    void add(String line, Draft draft, int page, boolean heading) {
        Open innermost = open.peek();
        if (innermost == null) {
            draft.flowing(line, page, heading);
        } else if (!line.isBlank()) {
            innermost.table.paragraph(line);
        }
    }

    void end(Draft draft, int page) {
        Open closed = open.poll();
        Open outer = open.peek();
        if (closed != null && outer == null) {
            closed.table.addTo(draft, page);
        } else if (closed != null) {
            closed.table.addTo(outer.table);
        }
    }
}
