package vn.dondoc.suggestion.task;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.suggestion.outline.Item;
import vn.dondoc.suggestion.task.TableColumns.Kind;

/** Which lines of a row belong to which column, where an empty cell has left none: by their number, else by what they say. */
final class LinearRow {

    private final TaskTable table;

    LinearRow(TaskTable table) {
        this.table = table;
    }

    Map<Kind, List<Item>> read(TableGrid.Row row, TableColumns columns) {
        if (row.cells().size() == columns.kinds().size()) {
            return columns.of(row);
        }
        List<Item> lines =
                row.cells().values().stream().flatMap(List::stream).skip(1).toList();
        Map<Kind, List<Item>> cells = new EnumMap<>(Kind.class);
        boolean together = columns.kinds().containsValue(Kind.COORDINATE);
        for (Item line : lines) {
            Kind kind = kind(line, cells, together);
            cells.computeIfAbsent(kind, k -> new ArrayList<>()).add(line);
        }
        return cells;
    }

    private Kind kind(Item line, Map<Kind, List<Item>> cells, boolean together) {
        if (!cells.containsKey(Kind.WORK)) {
            return Kind.WORK;
        }
        if (table.isTime(line)) {
            return cells.containsKey(Kind.TIME) ? Kind.OTHER : Kind.TIME;
        }
        boolean named = table.isNamed(line);
        if (cells.containsKey(Kind.TIME) || cells.containsKey(Kind.OTHER)) {
            return named && !cells.containsKey(Kind.LEAD) ? Kind.LEAD : Kind.OTHER;
        }
        if (!cells.containsKey(Kind.LEAD)) {
            return named ? Kind.LEAD : Kind.WORK;
        }
        return !named ? Kind.OTHER : together ? Kind.COORDINATE : Kind.LEAD;
    }
}
