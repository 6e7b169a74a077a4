package vn.dondoc.rendering;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import vn.dondoc.rendering.OfficialPaper.Alignment;
import vn.dondoc.rendering.OfficialPaper.Column;

/** A ruled table of Word: its head repeats on every page, no row is broken in two. */
final class DocxTable {

    private static final int COLUMNS_OF_LARGE_CELLS = 6;

    /** In twentieths of a point, left and right of what stands in a cell. */
    private static final String MARGIN = "50";

    private static final int POINT = 20;

    private final DocxText out;
    private final OfficialPaper.Table table;
    private final int[] widths;
    private final String cellStyle;
    private final HeadFit fit;

    private DocxTable(DocxText out, OfficialPaper.Table table, int width) {
        this.out = out;
        this.table = table;
        this.widths = widths(table.columns(), width);
        this.fit = new HeadFit(table.columns().size());
        this.cellStyle = table.columns().size() > COLUMNS_OF_LARGE_CELLS ? "TableCellSmall" : "TableCell";
    }

    /** {@code width} is that of the text, in twentieths of a point; {@code name} is what a screen reader calls it. */
    static void write(DocxText out, OfficialPaper.Table table, int width, String name) throws XMLStreamException {
        new DocxTable(out, table, width).write(name);
    }

    private void write(String name) throws XMLStreamException {
        out.open("w:tbl").open("w:tblPr");
        out.empty("w:tblW", "w:w", String.valueOf(sum(0, widths.length)), "w:type", "dxa");
        out.open("w:tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            out.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "000000");
        }
        out.close().empty("w:tblLayout", "w:type", "fixed");
        out.open("w:tblCellMar");
        out.empty("w:left", "w:w", MARGIN, "w:type", "dxa").empty("w:right", "w:w", MARGIN, "w:type", "dxa");
        out.close();
        out.empty("w:tblLook", "w:val", "0020", "w:firstRow", "1");
        if (!name.isBlank()) {
            out.value("w:tblCaption", name.replace('\n', ' '));
        }
        out.close().open("w:tblGrid");
        for (int width : widths) {
            out.empty("w:gridCol", "w:w", String.valueOf(width));
        }
        out.close();
        head();
        rows();
        out.close();
    }

    private void head() throws XMLStreamException {
        if (table.hasGroups()) {
            headRow();
            int i = 0;
            while (i < widths.length) {
                int next = table.groupEnd(i);
                boolean group = !table.columns().get(i).group().isEmpty();
                headCell(
                        group
                                ? table.columns().get(i).group()
                                : table.columns().get(i).title(),
                        i,
                        next,
                        group ? "" : "restart");
                i = next;
            }
            out.close();
        }
        headRow();
        for (int i = 0; i < widths.length; i++) {
            Column column = table.columns().get(i);
            boolean below = table.hasGroups() && column.group().isEmpty();
            headCell(below ? "" : column.title(), i, i + 1, below ? "continue" : "");
        }
        out.close();
    }

    private void headRow() throws XMLStreamException {
        out.open("w:tr")
                .open("w:trPr")
                .empty("w:cantSplit")
                .empty("w:tblHeader")
                .close();
    }

    private void headCell(String text, int from, int to, String merge) throws XMLStreamException {
        out.open("w:tc").open("w:tcPr");
        out.empty("w:tcW", "w:w", String.valueOf(sum(from, to)), "w:type", "dxa");
        if (to > from + 1) {
            out.value("w:gridSpan", String.valueOf(to - from));
        }
        if (!merge.isEmpty()) {
            out.value("w:vMerge", merge);
        }
        out.value("w:vAlign", "center").close();
        out.open("w:p").open("w:pPr").value("w:pStyle", "TableHead").close();
        if (!text.isEmpty()) {
            // No word is broken in a narrow column.
            int size = Math.round(2 * fit.size(text, sum(from, to) / POINT));
            out.open("w:r").open("w:rPr").value("w:sz", String.valueOf(size));
            out.value("w:szCs", String.valueOf(size)).close();
            out.text(text);
            out.close();
        }
        out.close().close();
    }

    private void rows() throws XMLStreamException {
        if (table.rows().isEmpty()) {
            out.open("w:tr").open("w:tc").open("w:tcPr");
            out.empty("w:tcW", "w:w", String.valueOf(sum(0, widths.length)), "w:type", "dxa");
            out.value("w:gridSpan", String.valueOf(widths.length)).close();
            out.open("w:p")
                    .open("w:pPr")
                    .value("w:pStyle", cellStyle)
                    .value("w:jc", "center")
                    .close();
            out.run(table.nothing(), false);
            out.close();
            out.close().close();
        }
        for (int r = 0; r < table.rows().size(); r++) {
            List<String> row = table.rows().get(r);
            out.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
            for (int i = 0; i < widths.length; i++) {
                cell(i, i < row.size() ? row.get(i) : "", table.totals().contains(r));
            }
            out.close();
        }
    }

    private void cell(int column, String text, boolean bold) throws XMLStreamException {
        out.open("w:tc").open("w:tcPr");
        out.empty("w:tcW", "w:w", String.valueOf(widths[column]), "w:type", "dxa")
                .close();
        out.open("w:p").open("w:pPr").value("w:pStyle", cellStyle);
        Alignment alignment = table.columns().get(column).alignment();
        if (alignment != Alignment.LEFT) {
            out.value("w:jc", alignment == Alignment.CENTER ? "center" : "right");
        }
        out.close();
        out.run(text, bold);
        out.close().close();
    }

    private int sum(int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += widths[i];
        }
        return sum;
    }

    private static int[] widths(List<Column> columns, int width) {
        int whole = columns.stream().mapToInt(Column::width).sum();
        return columns.stream()
                .mapToInt(column -> column.width() * width / whole)
                .toArray();
    }
}
