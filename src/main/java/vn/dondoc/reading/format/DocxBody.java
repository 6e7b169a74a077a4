package vn.dondoc.reading.format;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.layout.Draft;

/** Walks the body of a Word file: paragraphs with their numbers, tables by row and column, text boxes before the paragraph that holds them. */
final class DocxBody {

    private final Draft draft;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Deque<DocxParagraph> paragraphs = new ArrayDeque<>();
    private final Deque<OpenTable> tables = new ArrayDeque<>();
    private int tableCount;
    private int page = 1;
    private boolean pagesKnown;

    /** A table being read, with the column that its next cell begins in. */
    private static final class OpenTable {
        private final DraftTable table;
        private int column;
        private int span = 1;

        private OpenTable(DraftTable table) {
            this.table = table;
        }
    }

    DocxBody(Draft draft, DocxStyles styles, DocxNumbering numbering) {
        this.draft = draft;
        this.styles = styles;
        this.numbering = numbering;
    }

    int pages() {
        return pagesKnown ? page : 0;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "p" -> paragraphs.push(new DocxParagraph());
            case "tbl" -> tables.push(new OpenTable(new DraftTable(tableCount++)));
            case "tr" -> startRow();
            case "tc" -> startCell();
            case "gridBefore" -> inTable(DocxXml.number(DocxXml.value(xml)));
            case "gridSpan" -> span(DocxXml.number(DocxXml.value(xml)));
            // Deleted and moved-away text is not part of what was signed; a fallback repeats the choice before it.
            case "del", "moveFrom", "Fallback", "rPrChange", "pPrChange", "instrText", "delText", "pict" ->
                skipUnlessBox(xml);
            case "lastRenderedPageBreak" -> turnPage();
            default -> paragraph(xml);
        }
    }

    /** Old drawings carry text boxes too, so only what cannot hold any is skipped. */
    private static void skipUnlessBox(XMLStreamReader xml) throws XMLStreamException {
        if (!xml.getLocalName().equals("pict")) {
            skip(xml);
        }
    }

    private void paragraph(XMLStreamReader xml) throws XMLStreamException {
        DocxParagraph paragraph = paragraphs.peek();
        if (paragraph == null) {
            return;
        }
        switch (xml.getLocalName()) {
            case "pStyle" -> paragraph.style = DocxXml.value(xml);
            case "numId" -> paragraph.list = DocxXml.value(xml);
            case "ilvl" -> paragraph.level = DocxXml.number(DocxXml.value(xml));
            case "r" -> paragraph.hidden = false;
            case "vanish" -> paragraph.hidden = DocxXml.isOn(xml);
            case "t" -> paragraph.append(xml.getElementText());
            case "tab", "ptab" -> paragraph.append("\t");
            case "noBreakHyphen" -> paragraph.append("-");
            case "softHyphen" -> paragraph.append("\u00AD");
            case "br", "cr" -> paragraph.append("\n");
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> endParagraph();
            case "tc" -> endCell();
            case "tbl" -> endTable();
            default -> {}
        }
    }

    private void endParagraph() {
        DocxParagraph paragraph = paragraphs.pop();
        DocxStyles.Style style = styles.of(paragraph.style);
        String words = paragraph.text();
        String list = paragraph.list == null ? style.list() : paragraph.list;
        int level = paragraph.list == null && paragraph.level == 0 ? style.level() : paragraph.level;
        String mark = numbering.next(list, level);
        if (words.isBlank() && (mark.isEmpty() || tables.isEmpty())) {
            return;
        }
        String text = mark.isEmpty() ? words : mark + " " + words.stripLeading();
        text.lines().forEach(line -> add(line, style.heading()));
    }

    private void add(String line, boolean heading) {
        OpenTable open = tables.peek();
        if (open == null) {
            draft.flowing(line, page, heading);
        } else if (!line.isBlank()) {
            open.table.paragraph(line);
        }
    }

    private void startRow() {
        OpenTable open = tables.peek();
        if (open != null) {
            open.table.startRow();
            open.column = 0;
        }
    }

    private void startCell() {
        OpenTable open = tables.peek();
        if (open != null) {
            open.table.startCell(open.column);
            open.span = 1;
        }
    }

    private void inTable(int columns) {
        OpenTable open = tables.peek();
        if (open != null) {
            open.column += columns;
        }
    }

    private void span(int columns) {
        OpenTable open = tables.peek();
        if (open != null) {
            open.span = Math.max(1, columns);
        }
    }

    private void endCell() {
        OpenTable open = tables.peek();
        if (open != null) {
            open.column += open.span;
        }
    }

    private void endTable() {
        OpenTable closed = tables.pop();
        OpenTable outer = tables.peek();
        if (outer == null) {
            closed.table.addTo(draft, page);
        } else {
            closed.table.addTo(outer.table);
        }
    }

    private void turnPage() {
        page++;
        pagesKnown = true;
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    /** A paragraph being read. */
    private static final class DocxParagraph {
        private final StringBuilder text = new StringBuilder();
        private @Nullable String style;
        private @Nullable String list;
        private int level;
        private boolean hidden;

        private void append(String words) {
            if (!hidden) {
                text.append(words);
            }
        }

        private String text() {
            return text.toString();
        }
    }
}
