package vn.dondoc.reading.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Counts the lists of a Word file and writes each item's number as Word would show it. */
final class DocxNumbering {

    private static final int LEVELS = 9;

    private final Map<String, NumberLevel[]> kinds = new HashMap<>();
    private final Map<String, NumberedList> lists = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    /** A list in use: its kind, and where single levels differ from it. */
    private record NumberedList(String kind, NumberLevel[] levels) {}

    void read(XMLStreamReader xml) throws XMLStreamException {
        String kind = "";
        String list = null;
        int level = 0;
        NumberLevel[] levels = levels();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String value = DocxXml.value(xml);
                switch (xml.getLocalName()) {
                    case "abstractNum" -> {
                        kind = String.valueOf(DocxXml.attribute(xml, "abstractNumId"));
                        levels = levels();
                        list = null;
                    }
                    case "num" -> list = String.valueOf(DocxXml.attribute(xml, "numId"));
                    case "abstractNumId" -> {
                        kind = String.valueOf(value);
                        levels = Arrays.copyOf(kinds.getOrDefault(kind, levels()), LEVELS);
                    }
                    case "lvl", "lvlOverride" ->
                        level = Math.clamp(DocxXml.number(DocxXml.attribute(xml, "ilvl")), 0, LEVELS - 1);
                    case "start", "startOverride" -> levels[level] = levels[level].withStart(DocxXml.number(value));
                    case "numFmt" -> levels[level] = levels[level].withFormat(String.valueOf(value));
                    case "lvlText" -> levels[level] = levels[level].withText(value == null ? "" : value);
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("abstractNum")) {
                    kinds.put(kind, levels);
                } else if (xml.getLocalName().equals("num") && list != null) {
                    lists.put(list, new NumberedList(hasOwnStart(kind, levels) ? "own " + list : kind, levels));
                }
            }
        }
    }

    /** The mark before the next item of the list, without a blank behind it; empty where Word shows none. */
    String next(@Nullable String list, int wanted) {
        NumberedList found = list == null ? null : lists.get(list);
        if (found == null) {
            return "";
        }
        int level = Math.clamp(wanted, 0, LEVELS - 1);
        int[] counts = counters.computeIfAbsent(found.kind, any -> new int[LEVELS]);
        counts[level] = counts[level] == 0 ? found.levels[level].start() : counts[level] + 1;
        Arrays.fill(counts, level + 1, LEVELS, 0);
        for (int above = 0; above < level; above++) {
            counts[above] = counts[above] == 0 ? found.levels[above].start() : counts[above];
        }
        return found.levels[level].mark(counts, found.levels);
    }

    private boolean hasOwnStart(String kind, NumberLevel[] levels) {
        NumberLevel[] shared = kinds.getOrDefault(kind, levels);
        return !Arrays.equals(shared, levels);
    }

    private static NumberLevel[] levels() {
        NumberLevel[] levels = new NumberLevel[LEVELS];
        Arrays.fill(levels, NumberLevel.NONE);
        return levels;
    }
}
