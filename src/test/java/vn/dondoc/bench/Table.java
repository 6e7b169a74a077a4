package vn.dondoc.bench;

import java.util.ArrayList;
import java.util.List;

/** Figures in columns, each beside its floor. */
final class Table {

    private final List<String[]> rows = new ArrayList<>();

    Table(String... heads) {
        rows.add(heads);
    }

    Table row(String... cells) {
        rows.add(cells);
        return this;
    }

    void print() {
        int columns = rows.getFirst().length;
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        System.out.println();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < columns; i++) {
                String padding = " ".repeat(widths[i] - row[i].length());
                line.append(i == 0 ? row[i] + padding : padding + row[i]).append("   ");
            }
            System.out.println(line.toString().stripTrailing());
        }
    }
}
