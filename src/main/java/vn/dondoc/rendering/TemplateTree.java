package vn.dondoc.rendering;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The elements of a template with their lines, read without anything from outside: no document type, no entity, no namespace. */
final class TemplateTree {

    private static final int DEEPEST = 24;

    /** One element; {@code text} is what stands directly in it. */
    record Node(String name, int line, Map<String, String> attributes, StringBuilder text, List<Node> children) {

        String attribute(String key) {
            return attributes.getOrDefault(key, "");
        }

        Stream<Node> all() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
        }
    }

    /** Why a text is no tree that may be looked at. */
    static final class NoTree extends Exception {

        private static final long serialVersionUID = 1;

        private final transient TemplateFault fault;

        NoTree(int line, String element, String reason) {
            super(reason);
            this.fault = new TemplateFault(line, element, reason);
        }

        TemplateFault fault() {
            return fault;
        }
    }

    private TemplateTree() {}

    static Node read(String jrxml) throws NoTree {
        if (jrxml.contains("<!DOCTYPE") || jrxml.contains("<!ENTITY")) {
            throw new NoTree(lineOf(jrxml, "<!"), "", "không được có DOCTYPE, ENTITY");
        }
        var growing = new Growing();
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.newSAXParser().parse(new InputSource(new StringReader(jrxml)), growing);
        } catch (Refused e) {
            throw new NoTree(e.getLineNumber(), e.element, String.valueOf(e.getMessage()));
        } catch (SAXParseException e) {
            throw new NoTree(e.getLineNumber(), "", "không phải là XML đúng: " + e.getMessage());
        } catch (SAXException e) {
            throw new NoTree(0, "", "không phải là XML đúng: " + e.getMessage());
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("Every Java reads XML from memory", e);
        }
        Node root = growing.root;
        if (root == null) {
            throw new NoTree(1, "", "tệp trống");
        }
        return root;
    }

    private static int lineOf(String text, String words) {
        return 1
                + (int) text.substring(0, Math.max(0, text.indexOf(words)))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static final class Refused extends SAXParseException {

        private static final long serialVersionUID = 1;

        private final String element;

        Refused(String message, @Nullable Locator where, String element) {
            super(message, where);
            this.element = element;
        }
    }

    private static final class Growing extends DefaultHandler {

        private final Deque<Node> open = new ArrayDeque<>();
        private @Nullable Node root;
        private @Nullable Locator place;

        @Override
        public void setDocumentLocator(Locator locator) {
            place = locator;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes given) throws SAXException {
            if (open.size() >= DEEPEST) {
                throw refused("lồng quá " + DEEPEST + " cấp", name);
            }
            var attributes = new LinkedHashMap<String, String>();
            for (int i = 0; i < given.getLength(); i++) {
                attributes.put(given.getQName(i), given.getValue(i));
            }
            Node parent = open.peek();
            var node = new Node(name, line(), attributes, new StringBuilder(), new ArrayList<>());
            if (parent == null) {
                root = node;
            } else {
                parent.children().add(node);
            }
            open.push(node);
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            open.pop();
        }

        @Override
        public void characters(char[] text, int start, int length) {
            Node node = open.peek();
            if (node != null) {
                node.text().append(text, start, length);
            }
        }

        @Override
        public void processingInstruction(String target, String text) throws SAXException {
            throw refused("không được có chỉ thị <?" + target + "?>", "");
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
            throw refused("không được gọi tệp bên ngoài", "");
        }

        private Refused refused(String reason, String element) {
            return new Refused(reason, place, element);
        }

        private int line() {
            return place == null ? 0 : place.getLineNumber();
        }
    }
}
