package vn.dondoc.suggestion.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.dondoc.reading.Block;
import vn.dondoc.suggestion.outline.Item;

/** The cells of one table by row and column. In a {@code linear} table a row's columns are only the lines that it has. */
record TableGrid(boolean linear, List<Row> rows) {

    /** A row's paragraphs by column. */
    record Row(TreeMap<Integer, List<Item>> cells) {

        List<Item> at(int column) {
            return cells.getOrDefault(column, List.of());
        }
    }

    /** The tables among the items, in their order. */
    static List<TableGrid> in(List<Item> items) {
        Map<Integer, Map<Integer, Row>> tables = new LinkedHashMap<>();
        for (Item item : items) {
            if (item.cell() != null && !item.isEmpty()) {
                Block.Cell cell = Objects.requireNonNull(item.cell());
                tables.computeIfAbsent(cell.table(), t -> new LinkedHashMap<>())
                        .computeIfAbsent(cell.row(), r -> new Row(new TreeMap<>()))
                        .cells()
                        .computeIfAbsent(cell.column(), c -> new ArrayList<>())
                        .add(item);
            }
        }
        var grids = new ArrayList<TableGrid>();
        tables.forEach((number, rows) -> grids.add(new TableGrid(number < 0, List.copyOf(rows.values()))));
        return grids;
    }
}
