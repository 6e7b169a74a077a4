package vn.dondoc.reading.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One way through a package, by the local names of its elements in lower case: prefixes and cases differ from builder to builder. */
final class EdxmlWalk {

    private static final int DEEPEST = 40;
    private static final int LONGEST_VALUE = 20_000;
    private static final Set<String> CONTENTS =
            Set.of("contenttransferencoded", "content", "filecontent", "attachmentcontent");

    private final EdxmlHeader header;
    private final EdxmlAttachments attachments;
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder value = new StringBuilder();

    EdxmlWalk(EdxmlHeader header, EdxmlAttachments attachments) {
        this.header = header;
        this.attachments = attachments;
    }

    void read(InputStream in) throws XMLStreamException, IOException {
        XMLStreamReader xml = factory().createXMLStreamReader(in);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT ->
                    start(xml.getLocalName().toLowerCase(Locale.ROOT));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {}
            }
        }
        xml.close();
    }

    private void start(String name) throws IOException, XMLStreamException {
        if (path.size() > DEEPEST) {
            throw new XMLStreamException("Too deep");
        }
        path.push(name);
        value.setLength(0);
        if (name.equals("attachment")) {
            attachments.begin();
        }
    }

    private void text(String piece) throws IOException {
        if (isContent()) {
            attachments.encoded(piece);
        } else if (value.length() < LONGEST_VALUE) {
            value.append(piece);
        }
    }

    private void end() throws IOException {
        String text = value.toString().strip();
        value.setLength(0);
        boolean attached = path.contains("attachment");
        String name = path.pop();
        if (attached) {
            attachments.ended(name, text);
        } else if (!path.isEmpty()) {
            header.put(path.peek(), name, text);
        }
    }

    private boolean isContent() {
        return CONTENTS.contains(path.peek()) && path.contains("attachment");
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
