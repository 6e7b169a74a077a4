package vn.dondoc.suggestion.task;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.outline.Item;
import vn.dondoc.suggestion.rule.Concept;
import vn.dondoc.suggestion.rule.RuleHit;

/** What the columns of a table of tasks are for, as the heads of the columns say; {@code rows} are the rows that the heads take. */
record TableColumns(TreeMap<Integer, Kind> kinds, int rows) {

    enum Kind {
        WORK,
        LEAD,
        COORDINATE,
        TIME,
        OTHER
    }

    private static final int HEADS_BEFORE = 4;

    /** The heads of a table that gives out work; null where no row names both the work and the ones who do it. */
    static @Nullable TableColumns of(TableGrid grid, Page page) {
        for (int row = 0; row < Math.min(HEADS_BEFORE, grid.rows().size()); row++) {
            TreeMap<Integer, Kind> kinds = kinds(grid.rows().get(row), page);
            if (!kinds.containsValue(Kind.WORK)) {
                continue;
            }
            int used = row + 1;
            if (!grid.linear() && used < grid.rows().size()) {
                TreeMap<Integer, Kind> below = kinds(grid.rows().get(used), page);
                if (!below.containsValue(Kind.WORK)
                        && (below.containsValue(Kind.LEAD) || below.containsValue(Kind.COORDINATE))) {
                    kinds.putAll(below);
                    used++;
                }
            }
            return kinds.containsValue(Kind.LEAD) ? new TableColumns(kinds, used) : null;
        }
        return null;
    }

    private static TreeMap<Integer, Kind> kinds(TableGrid.Row row, Page page) {
        var kinds = new TreeMap<Integer, Kind>();
        row.cells().forEach((column, items) -> {
            Kind kind = kind(items, page);
            boolean second = (kind == Kind.WORK || kind == Kind.LEAD) && kinds.containsValue(kind);
            kinds.put(column, second ? Kind.OTHER : kind);
        });
        return kinds;
    }

    private static Kind kind(List<Item> items, Page page) {
        int first = items.getFirst().first();
        int last = items.getLast().last();
        if (page.begins(Concept.LABEL_COORDINATE, first)) {
            return Kind.COORDINATE;
        }
        RuleHit lead = page.hits.at(Concept.COLUMN_LEAD, first);
        if (lead != null && (!lead.rule().id().equals("cot-don-vi") || lead.last() >= last)) {
            return Kind.LEAD;
        }
        if (page.begins(Concept.LABEL_TIME, first)) {
            return Kind.TIME;
        }
        return page.begins(Concept.COLUMN_WORK, first) ? Kind.WORK : Kind.OTHER;
    }

    /** Whether a row repeats the heads, as after a page break. */
    static boolean isHead(TableGrid.Row row, Page page) {
        TreeMap<Integer, Kind> kinds = kinds(row, page);
        return kinds.containsValue(Kind.WORK) && kinds.containsValue(Kind.LEAD);
    }

    /** The paragraphs of a row by what they are for. */
    Map<Kind, List<Item>> of(TableGrid.Row row) {
        Map<Kind, List<Item>> cells = new EnumMap<>(Kind.class);
        row.cells().forEach((column, items) -> cells.putIfAbsent(kinds.getOrDefault(column, Kind.OTHER), items));
        return cells;
    }
}
