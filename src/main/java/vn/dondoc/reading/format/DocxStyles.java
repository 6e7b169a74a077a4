package vn.dondoc.reading.format;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the paragraph styles bring along: a list, a heading's rank. */
final class DocxStyles {

    /** A style; what it does not say itself, the one it is based on says. */
    record Style(@Nullable String basedOn, @Nullable String list, int level, boolean heading) {}

    private static final Style PLAIN = new Style(null, null, 0, false);
    private static final int DEEPEST = 10;

    private final Map<String, Style> styles = new HashMap<>();

    void read(XMLStreamReader xml) throws XMLStreamException {
        String id = null;
        Style style = PLAIN;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String value = DocxXml.value(xml);
                switch (xml.getLocalName()) {
                    case "style" -> {
                        id = DocxXml.attribute(xml, "styleId");
                        style = PLAIN;
                    }
                    case "basedOn" -> style = new Style(value, style.list, style.level, style.heading);
                    case "numId" -> style = new Style(style.basedOn, value, style.level, style.heading);
                    case "ilvl" -> style = new Style(style.basedOn, style.list, DocxXml.number(value), style.heading);
                    case "outlineLvl" -> style = new Style(style.basedOn, style.list, style.level, true);
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("style")
                    && id != null) {
                styles.put(id, style);
            }
        }
    }

    Style of(@Nullable String id) {
        Style found = id == null ? PLAIN : styles.getOrDefault(id, PLAIN);
        boolean heading = found.heading;
        Style style = found;
        for (int depth = 0; depth < DEEPEST && style.list == null && style.basedOn != null; depth++) {
            style = styles.getOrDefault(style.basedOn, PLAIN);
            heading |= style.heading;
        }
        return new Style(null, style.list, found.list == null ? style.level : found.level, heading);
    }
}
