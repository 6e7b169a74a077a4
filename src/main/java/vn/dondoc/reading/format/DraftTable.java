package vn.dondoc.reading.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dondoc.reading.Block;
import vn.dondoc.reading.layout.Draft;

/** A table in the making. Letterheads and signatures are set in tables too; those are laid out, not tabulated, and become paragraphs. */
final class DraftTable {

    private static final Pattern LAYOUT = Pattern.compile(
            "(?is).*(CỘNG H[ÒO][ÀA] XÃ HỘI|CỘNG HOÀ|Độc lập\\s*[-–]|Nơi nhận|Kính gửi|^\\s*Số\\s*:|KT\\.|TL\\.|TM\\.|TUQ\\.).*");
    private static final int MOST_LAYOUT_COLUMNS = 4;
    private static final int MOST_LAYOUT_ROWS = 8;

    private final int number;
    private final List<List<Cell>> rows = new ArrayList<>();

    /** A cell's column counts the cells that are merged before it. */
    private static final class Cell {
        private final int column;
        private final List<String> paragraphs = new ArrayList<>();
        private int height = 1;

        private Cell(int column) {
            this.column = column;
        }
    }

    DraftTable(int number) {
        this.number = number;
    }

    void startRow() {
        rows.add(new ArrayList<>());
    }

    void startCell() {
        startCell(rows.isEmpty() ? 0 : rows.getLast().size());
    }

    void startCell(int column) {
        if (rows.isEmpty()) {
            startRow();
        }
        rows.getLast().add(new Cell(column));
    }

    /** The cell that was begun last goes over so many rows. */
    void height(int height) {
        if (!rows.isEmpty() && !rows.getLast().isEmpty()) {
            rows.getLast().getLast().height = height;
        }
    }

    /** The cell that was begun last is no cell of its own but goes on the one above it. */
    void continueAbove() {
        if (rows.isEmpty() || rows.getLast().isEmpty()) {
            return;
        }
        int column = rows.getLast().getLast().column;
        for (int above = rows.size() - 2; above >= 0; above--) {
            int height = rows.size() - above;
            Optional<Cell> begun = rows.get(above).stream()
                    .filter(cell -> cell.column == column && cell.height == height - 1)
                    .findFirst();
            if (begun.isPresent()) {
                begun.get().height = height;
                return;
            }
        }
    }

    void paragraph(String text) {
        if (rows.isEmpty() || rows.getLast().isEmpty()) {
            startCell();
        }
        rows.getLast().getLast().paragraphs.add(text);
    }

    void addTo(Draft draft, int page) {
        boolean layout = isLayout();
        for (int row = 0; row < rows.size(); row++) {
            for (Cell cell : rows.get(row)) {
                for (String paragraph : cell.paragraphs) {
                    if (layout) {
                        draft.flowing(paragraph, page, false);
                    } else {
                        draft.cell(paragraph, page, new Block.Cell(number, row, cell.column, cell.height));
                    }
                }
            }
        }
    }

    /** Its text as paragraphs, for a table inside a cell of another. */
    void addTo(DraftTable outer) {
        rows.forEach(row -> row.forEach(cell -> cell.paragraphs.forEach(outer::paragraph)));
    }

    private boolean isLayout() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns <= 1) {
            return true;
        }
        String text = String.join(
                "\n",
                rows.stream()
                        .flatMap(List::stream)
                        .flatMap(cell -> cell.paragraphs.stream())
                        .toList());
        return columns <= MOST_LAYOUT_COLUMNS
                && rows.size() <= MOST_LAYOUT_ROWS
                && LAYOUT.matcher(text).matches();
    }
}
