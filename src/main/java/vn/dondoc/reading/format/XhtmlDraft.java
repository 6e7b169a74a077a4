package vn.dondoc.reading.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import vn.dondoc.reading.layout.Draft;

/** Takes the XHTML events of a Tika parser into a draft: paragraphs, list items, tables; headers and footers as furniture. */
class XhtmlDraft extends DefaultHandler {

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "div", "br", "pre", "blockquote", "title");
    private static final Set<String> FURNITURE = Set.of("header", "footer", "footnote", "comment", "annotation");

    private static final int UNNUMBERED = -1;

    private final Draft draft;
    private final boolean dashed;
    private final StringBuilder text = new StringBuilder();
    private final Deque<DraftTable> tables = new ArrayDeque<>();
    private final Deque<Boolean> divs = new ArrayDeque<>();
    private final Deque<Integer> lists = new ArrayDeque<>();
    private int tableCount;
    private int page = 1;
    private int hidden;
    private int furniture;

    /** {@code dashed}: list items come without their mark. */
    XhtmlDraft(Draft draft, boolean dashed) {
        this.draft = draft;
        this.dashed = dashed;
    }

    @Override
    public void startElement(String uri, String local, String qName, Attributes attributes) {
        String name = local.toLowerCase(Locale.ROOT);
        switch (name) {
            case "head", "script", "style" -> hidden++;
            case "table" -> {
                endParagraph(false);
                tables.push(new DraftTable(tableCount++));
            }
            case "tr" -> table(DraftTable::startRow);
            case "td", "th" -> {
                endParagraph(false);
                table(DraftTable::startCell);
            }
            case "div" -> {
                endParagraph(false);
                startDiv(attributes.getValue("class"));
            }
            case "li" -> {
                endParagraph(false);
                text.append(mark());
            }
            case "ol", "ul" -> {
                endParagraph(false);
                lists.push(name.equals("ol") ? 0 : UNNUMBERED);
            }
            default -> {
                if (PARAGRAPHS.contains(name)) {
                    endParagraph(false);
                }
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String qName) {
        String name = local.toLowerCase(Locale.ROOT);
        switch (name) {
            case "head", "script", "style" -> hidden--;
            case "table" -> {
                endParagraph(false);
                endTable();
            }
            case "td", "th" -> endParagraph(false);
            case "ol", "ul" -> {
                endParagraph(false);
                lists.poll();
            }
            case "div" -> {
                endParagraph(false);
                furniture -= !divs.isEmpty() && divs.pop() ? 1 : 0;
            }
            default -> {
                if (PARAGRAPHS.contains(name) || name.equals("li")) {
                    endParagraph(name.startsWith("h"));
                }
            }
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (hidden == 0) {
            text.append(letters, start, length);
        }
    }

    @Override
    public void ignorableWhitespace(char[] letters, int start, int length) {
        characters(letters, start, length);
    }

    @Override
    public void endDocument() {
        endParagraph(false);
    }

    private void endTable() {
        DraftTable table = tables.pop();
        if (tables.isEmpty()) {
            table.addTo(draft, page);
        } else {
            table.addTo(tables.peek());
        }
    }

    /** An ordered list says no numbers either, but they can be counted. */
    private String mark() {
        if (!dashed) {
            return "";
        }
        int before = Objects.requireNonNullElse(lists.poll(), UNNUMBERED);
        int number = before == UNNUMBERED ? UNNUMBERED : before + 1;
        lists.push(number);
        return number == UNNUMBERED ? "- " : number + ". ";
    }

    private void startDiv(@Nullable String kind) {
        boolean apart = kind != null && FURNITURE.contains(kind);
        page += "page".equals(kind) && !draft.isEmpty() ? 1 : 0;
        divs.push(apart);
        furniture += apart ? 1 : 0;
    }

    private void table(Consumer<DraftTable> step) {
        if (!tables.isEmpty()) {
            step.accept(tables.peek());
        }
    }

    private void endParagraph(boolean heading) {
        String paragraph = text.toString();
        text.setLength(0);
        if (paragraph.isBlank() || paragraph.strip().equals("-")) {
            return;
        }
        if (furniture > 0) {
            draft.furniture(paragraph, page);
        } else if (!tables.isEmpty()) {
            tables.peek().paragraph(paragraph);
        } else {
            paragraph(paragraph, heading);
        }
    }

    /** A paragraph outside tables. */
    void paragraph(String text, boolean heading) {
        text.lines().forEach(line -> draft.flowing(line, page, heading));
    }

    final Draft draft() {
        return draft;
    }

    final int page() {
        return page;
    }
}
