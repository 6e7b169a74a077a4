package vn.dondoc.reading.format;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Counts the lists of an OpenDocument text, whose numbers stand nowhere in it. */
final class OdtLists {

    private static final int LEVELS = 10;
    private static final Map<String, String> FORMATS =
            Map.of("1", "decimal", "a", "lowerLetter", "A", "upperLetter", "i", "lowerRoman", "I", "upperRoman");

    private final Map<String, NumberLevel[]> styles = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final Deque<OpenList> open = new ArrayDeque<>();
    private NumberLevel @Nullable [] style;
    private int level;

    /** A list being read, with the mark that the next paragraph of its item gets. */
    private static final class OpenList {
        private final String style;
        private String mark = "";

        private OpenList(String style) {
            this.style = style;
        }
    }

    /** A list style begins. */
    void define(@Nullable String name) {
        NumberLevel[] levels = new NumberLevel[LEVELS];
        Arrays.fill(levels, NumberLevel.NONE);
        style = levels;
        styles.put(name == null ? "" : name, levels);
    }

    /** One level of the style that began last. */
    void define(XMLStreamReader xml, boolean bullet) {
        NumberLevel[] levels = style;
        level = Math.clamp(DocxXml.number(DocxXml.attribute(xml, "level")), 1, LEVELS) - 1;
        if (levels != null) {
            levels[level] =
                    bullet ? new NumberLevel(1, "bullet", text(DocxXml.attribute(xml, "bullet-char"))) : numbered(xml);
        }
    }

    private NumberLevel numbered(XMLStreamReader xml) {
        String format = FORMATS.get(text(DocxXml.attribute(xml, "num-format")));
        if (format == null) {
            return NumberLevel.NONE;
        }
        int shown = Math.clamp(DocxXml.number(DocxXml.attribute(xml, "display-levels")), 1, level + 1);
        StringBuilder places = new StringBuilder();
        for (int place = level + 2 - shown; place <= level + 1; place++) {
            places.append(places.isEmpty() ? "%" : ".%").append(place);
        }
        String start = DocxXml.attribute(xml, "start-value");
        return new NumberLevel(
                start == null ? 1 : DocxXml.number(start),
                format,
                text(DocxXml.attribute(xml, "num-prefix")) + places + text(DocxXml.attribute(xml, "num-suffix")));
    }

    void startList(XMLStreamReader xml) {
        String named = DocxXml.attribute(xml, "style-name");
        OpenList outer = open.peek();
        String name = named == null ? outer == null ? "" : outer.style : named;
        boolean goesOn = "true".equals(DocxXml.attribute(xml, "continue-numbering"))
                || DocxXml.attribute(xml, "continue-list") != null;
        open.push(new OpenList(name));
        int[] count = counts.computeIfAbsent(name, unknown -> unstarted(name));
        if (!goesOn) {
            restart(name, count, depth());
        }
    }

    void endList() {
        open.poll();
    }

    void startItem(XMLStreamReader xml) {
        OpenList list = open.peek();
        if (list == null) {
            return;
        }
        int at = depth();
        int[] count = counts.computeIfAbsent(list.style, unknown -> unstarted(list.style));
        String start = DocxXml.attribute(xml, "start-value");
        count[at] = start == null ? count[at] + 1 : DocxXml.number(start);
        restart(list.style, count, at + 1);
        NumberLevel[] levels = levels(list.style);
        list.mark = levels[at].mark(count, levels);
    }

    /** The mark before the first paragraph of an item; none before its others. */
    String next() {
        OpenList list = open.peek();
        if (list == null) {
            return "";
        }
        String mark = list.mark;
        list.mark = "";
        return mark;
    }

    private int depth() {
        return Math.clamp(open.size() - 1, 0, LEVELS - 1);
    }

    private NumberLevel[] levels(String name) {
        NumberLevel[] levels = styles.get(name);
        if (levels == null) {
            levels = new NumberLevel[LEVELS];
            Arrays.fill(levels, NumberLevel.NONE);
            styles.put(name, levels);
        }
        return levels;
    }

    private int[] unstarted(String name) {
        int[] count = new int[LEVELS];
        restart(name, count, 0);
        return count;
    }

    private void restart(String name, int[] count, int from) {
        NumberLevel[] levels = levels(name);
        for (int i = from; i < LEVELS; i++) {
            count[i] = levels[i].start() - 1;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
