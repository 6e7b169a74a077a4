package vn.dondoc.rendering;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements of a Word text one after the other, so that a table of any length needs no memory of its own. */
final class DocxText {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private final XMLStreamWriter xml;

    DocxText(OutputStream out) throws XMLStreamException {
        // The JDK's writer hands over one byte at a time; packing them so takes five times as long.
        this.xml = XMLOutputFactory.newDefaultFactory()
                .createXMLStreamWriter(new BufferedOutputStream(out, 1 << 16), "UTF-8");
    }

    void begin() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("w:document");
        xml.writeNamespace("w", W);
        xml.writeNamespace("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        xml.writeNamespace("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
        xml.writeNamespace("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        xml.writeNamespace("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture");
        open("w:body");
    }

    void end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
    }

    /** Attributes come in pairs of name and value. */
    DocxText open(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
        return this;
    }

    DocxText close() throws XMLStreamException {
        xml.writeEndElement();
        return this;
    }

    DocxText empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
        return this;
    }

    DocxText value(String element, String value) throws XMLStreamException {
        return empty(element, "w:val", value);
    }

    /** A paragraph in one of the styles. */
    void paragraph(String style, String text) throws XMLStreamException {
        open("w:p").open("w:pPr").value("w:pStyle", style).close();
        run(text, false);
        close();
    }

    /** Lines of the text stay lines of the paragraph; what XML may not hold is left out. */
    void run(String text, boolean bold) throws XMLStreamException {
        if (text.isEmpty()) {
            return;
        }
        open("w:r");
        if (bold) {
            open("w:rPr").empty("w:b").close();
        }
        text(text);
        close();
    }

    /** Within a run. */
    void text(String text) throws XMLStreamException {
        boolean first = true;
        for (String line : LINE_BREAK.split(Normalizer.normalize(text, Normalizer.Form.NFC), -1)) {
            if (!first) {
                empty("w:br");
            }
            first = false;
            open("w:t", "xml:space", "preserve");
            xml.writeCharacters(drawable(line));
            close();
        }
    }

    private static String drawable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' && text.charAt(i) != '\t') {
                return text.replaceAll("[\\x00-\\x08\\x0B-\\x1F]", "");
            }
        }
        return text;
    }
}
