package vn.dondoc.reading.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.dondoc.reading.layout.Draft;

/** Walks the content of an OpenDocument file: paragraphs with their numbers, tables by row and column, notes as furniture. */
final class OdtBody {

    /** What is not part of the text that is shown. */
    private static final Set<String> LEFT_OUT = Set.of(
            "tracked-changes", "annotation", "forms", "sequence-decls", "note-citation", "title", "desc", "scripts");

    private static final int MOST_BLANKS = 200;

    private final Draft draft;
    private final OdtLists lists;
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
    private final OpenTables tables = new OpenTables();
    private int page = 1;
    private int notes;

    OdtBody(Draft draft, OdtLists lists) {
        this.draft = draft;
        this.lists = lists;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(xml.getText());
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (LEFT_OUT.contains(name)) {
            OdtFormat.skip(xml);
            return;
        }
        switch (name) {
            case "list-style" -> lists.define(DocxXml.attribute(xml, "name"));
            case "list-level-style-number" -> lists.define(xml, false);
            case "list-level-style-bullet", "list-level-style-image" -> lists.define(xml, true);
            case "p", "h" -> paragraphs.push(new StringBuilder());
            case "list" -> lists.startList(xml);
            case "list-item" -> lists.startItem(xml);
            case "note" -> notes++;
            case "table" -> tables.start();
            case "table-row" -> tables.startRow();
            case "table-cell" -> startCell(xml);
            case "covered-table-cell" -> nextColumn(xml);
            case "s" -> append(" ".repeat(Math.clamp(DocxXml.number(DocxXml.attribute(xml, "c")), 1, MOST_BLANKS)));
            case "tab" -> append("\t");
            case "line-break" -> append("\n");
            case "soft-page-break" -> page++;
            default -> {}
        }
        if (name.equals("table-cell")) {
            nextColumn(xml);
        }
    }

    private void end(String name) {
        switch (name) {
            case "p", "h" -> endParagraph(name.equals("h"));
            case "list" -> lists.endList();
            case "note" -> notes--;
            case "table" -> tables.end(draft, page);
            default -> {}
        }
    }

    private void append(String text) {
        StringBuilder paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.append(text);
        }
    }

    private void endParagraph(boolean heading) {
        String words = paragraphs.isEmpty() ? "" : paragraphs.pop().toString();
        if (notes > 0) {
            draft.furniture(words, page);
            return;
        }
        String mark = lists.next();
        if (words.isBlank() && (mark.isEmpty() || tables.isEmpty())) {
            return;
        }
        String text = mark.isEmpty() ? words : mark + " " + words.stripLeading();
        text.lines().forEach(line -> tables.add(line, draft, page, heading));
    }

    private void startCell(XMLStreamReader xml) {
        tables.startCell();
        tables.height(DocxXml.number(DocxXml.attribute(xml, "number-rows-spanned")));
    }

    /** A merged cell is followed by those it covers; a repeated one stands for many that are empty. */
    private void nextColumn(XMLStreamReader xml) {
        tables.pass(Math.max(1, DocxXml.number(DocxXml.attribute(xml, "number-columns-repeated"))));
    }
}
