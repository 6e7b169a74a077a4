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
    private final OpenTables tables = new OpenTables();
    private final Deque<Integer> spans = new ArrayDeque<>();
    private int page = 1;
    private boolean pagesKnown;

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
            case "tbl" -> tables.start();
            case "tr" -> tables.startRow();
            case "tc" -> startCell();
            case "gridBefore" -> tables.pass(DocxXml.number(DocxXml.value(xml)));
            case "gridSpan" -> span(DocxXml.number(DocxXml.value(xml)));
            case "vMerge" -> merge(DocxXml.value(xml));
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
            case "tc" -> tables.pass(spans.isEmpty() ? 1 : spans.pop());
            case "tbl" -> tables.end(draft, page);
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
        text.lines().forEach(line -> tables.add(line, draft, page, style.heading()));
    }

    private void startCell() {
        tables.startCell();
        spans.push(1);
    }

    /** Said inside the cell, and true of the columns after it. */
    private void span(int columns) {
        if (!spans.isEmpty()) {
            spans.pop();
            spans.push(Math.max(1, columns));
        }
    }

    private void merge(@Nullable String how) {
        if (!"restart".equals(how)) {
            tables.continueAbove();
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
