package vn.dondoc.reading.format;

import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.layout.Draft;

/** Takes what the RTF parser says into a draft, with the tables that it does not tell of: their cells are marked before it reads. */
final class RtfDraft extends XhtmlDraft {

    /** Of the private area, which no text that is shown contains. */
    private static final char ROW = '\uE010';

    private static final char CELL = '\uE011';
    private static final char END_OF_ROW = '\uE012';

    private @Nullable DraftTable table;
    private int tables;
    private boolean inRow;
    private boolean inCell;

    RtfDraft(Draft draft) {
        super(draft, false);
    }

    /** RTF keeps the number that Word showed beside each list item, in a group that readers are told to skip. */
    static String prepared(String rtf) {
        return rtf.replace("{\\listtext", "{")
                .replace("{\\pntext", "{")
                .replaceAll("\\\\trowd(?![a-z])", marked(ROW) + "\\\\trowd")
                .replaceAll("\\\\cell(?![a-z])", marked(CELL) + "\\\\cell")
                .replaceAll("\\\\row(?![a-z])", marked(END_OF_ROW) + "\\\\row");
    }

    private static String marked(char mark) {
        return "{\\\\uc1\\\\u" + (short) mark + "?}";
    }

    @Override
    void paragraph(String text, boolean heading) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char mark = i == text.length() ? 0 : text.charAt(i);
            if (mark == 0 || mark >= ROW && mark <= END_OF_ROW) {
                piece(text.substring(from, i), heading);
                mark(mark);
                from = i + 1;
            }
        }
    }

    @Override
    public void endDocument() {
        super.endDocument();
        endTable();
    }

    private void piece(String text, boolean heading) {
        if (text.isBlank()) {
            return;
        }
        if (!inRow || table == null) {
            endTable();
            super.paragraph(text, heading);
            return;
        }
        if (!inCell) {
            table.startCell();
            inCell = true;
        }
        table.paragraph(text);
    }

    private void mark(char mark) {
        switch (mark) {
            case ROW -> startRow();
            case CELL -> endCell();
            case END_OF_ROW -> {
                inRow = false;
                inCell = false;
            }
            default -> {}
        }
    }

    /** Word says the same row a second time before its end. */
    private void startRow() {
        if (!inRow) {
            table = table == null ? new DraftTable(tables++) : table;
            table.startRow();
            inRow = true;
            inCell = false;
        }
    }

    private void endCell() {
        if (inRow && !inCell && table != null) {
            table.startCell();
        }
        inCell = false;
    }

    private void endTable() {
        if (table != null) {
            table.addTo(draft(), page());
            table = null;
        }
    }
}
