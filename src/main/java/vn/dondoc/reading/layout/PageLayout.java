package vn.dondoc.reading.layout;

import java.util.List;

/** Reads the lines of a whole document into a draft. */
public final class PageLayout {

    private PageLayout() {}

    /** {@code measured}: the boxes are of print; else they count characters. */
    public static void read(List<Line> lines, boolean measured, Draft draft) {
        List<Line> text = PageFurniture.takeOut(lines, measured, draft);
        if (text.isEmpty()) {
            return;
        }
        PrintedArea area = new PrintedArea(text, measured);
        double left = text.stream().mapToDouble(Line::left).min().orElse(0);
        double right = text.stream().mapToDouble(Line::right).max().orElse(0);
        int tables = 0;
        for (Columns.Run run : Columns.runs(text, left, right)) {
            if (run.table()) {
                PrintedTable.addTo(draft, run.lines(), tables++);
            } else if (!run.lines().isEmpty()) {
                read(run, run.column() ? new PrintedArea(run.lines(), measured) : area, draft);
            }
        }
    }

    private static void read(Columns.Run run, PrintedArea area, Draft draft) {
        for (Paragraphs.Paragraph paragraph : new Paragraphs(area, run.column()).join(run.lines())) {
            draft.paragraph(paragraph.text(), paragraph.first().page(), false);
        }
    }
}
