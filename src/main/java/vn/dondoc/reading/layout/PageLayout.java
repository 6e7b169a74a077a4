package vn.dondoc.reading.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a whole document into a draft. */
public final class PageLayout {

    private final List<Line> text;
    private final boolean measured;
    private final Draft draft;
    private final PrintedArea area;
    private final double left;
    private final double right;
    private int tables;

    private PageLayout(List<Line> text, boolean measured, Draft draft) {
        this.text = text;
        this.measured = measured;
        this.draft = draft;
        this.area = new PrintedArea(text, measured);
        this.left = text.stream().mapToDouble(Line::left).min().orElse(0);
        this.right = text.stream().mapToDouble(Line::right).max().orElse(0);
    }

    /** {@code measured}: the boxes are of print; else they count characters. */
    public static void read(List<Line> lines, boolean measured, Draft draft) {
        read(lines, measured, List.of(), draft);
    }

    /** {@code ruled}: tables whose cells are known by the lines drawn around them. */
    public static void read(List<Line> lines, boolean measured, List<RuledTable> ruled, Draft draft) {
        List<Line> text = PageFurniture.takeOut(lines, measured, draft);
        if (!text.isEmpty()) {
            new PageLayout(text, measured, draft).read(ruled);
        }
    }

    private void read(List<RuledTable> ruled) {
        List<Line> free = new ArrayList<>();
        List<Line> held = new ArrayList<>();
        RuledTable before = null;
        int rows = 0;
        for (int i = 0; i < text.size(); i++) {
            RuledTable table = holding(ruled, text.get(i));
            if (table == null) {
                free.add(text.get(i));
                before = null;
                continue;
            }
            free(free);
            held.add(text.get(i));
            if (i + 1 == text.size() || holding(ruled, text.get(i + 1)) != table) {
                boolean goesOn = before != null && before.columns() == table.columns();
                rows = goesOn ? rows : 0;
                tables += goesOn ? 0 : 1;
                table.addTo(draft, held, tables - 1, rows);
                rows += table.rows();
                before = table;
                held.clear();
            }
        }
        free(free);
    }

    private static @Nullable RuledTable holding(List<RuledTable> ruled, Line line) {
        return ruled.stream().filter(table -> table.holds(line)).findFirst().orElse(null);
    }

    private void free(List<Line> lines) {
        for (Columns.Run run : Columns.runs(lines, left, right)) {
            if (run.table()) {
                PrintedTable.addTo(draft, run.lines(), tables++);
            } else if (!run.lines().isEmpty()) {
                read(run, run.column() ? new PrintedArea(run.lines(), measured) : area);
            }
        }
        lines.clear();
    }

    private void read(Columns.Run run, PrintedArea within) {
        for (Paragraphs.Paragraph paragraph : new Paragraphs(within, run.column()).join(run.lines())) {
            draft.paragraph(paragraph.text(), paragraph.first().page(), false);
        }
    }
}
