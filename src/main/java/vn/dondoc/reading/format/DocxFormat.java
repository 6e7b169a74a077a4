package vn.dondoc.reading.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.layout.Draft;

/** Word files: read as a stream, so that a huge one costs no more than its text, with the numbers that Word would show. */
final class DocxFormat implements Format {

    private static final XMLInputFactory XML = factory();

    @Override
    public Reading read(Path file, Progress progress) throws IOException {
        Draft draft = new Draft();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            DocxNumbering numbering = new DocxNumbering();
            part(zip, "word/numbering.xml", numbering::read);
            DocxStyles styles = new DocxStyles();
            part(zip, "word/styles.xml", styles::read);
            DocxBody body = new DocxBody(draft, styles, numbering);
            part(zip, "word/document.xml", body::read);
            furniture(zip, draft);
            return draft.finish(body.pages());
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /** Reads one part of the package. */
    private interface PartReader {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private static void furniture(ZipFile zip, Draft draft) throws IOException, XMLStreamException {
        for (ZipEntry entry : zip.stream().toList()) {
            if (entry.getName().matches("word/(header|footer)\\d*\\.xml|word/(foot|end)notes\\.xml")) {
                Draft apart = new Draft();
                part(zip, entry.getName(), new DocxBody(apart, new DocxStyles(), new DocxNumbering())::read);
                apart.finish(0).text().lines().distinct().forEach(line -> draft.furniture(line, 0));
            }
        }
    }

    private static void part(ZipFile zip, String name, PartReader reader) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            reader.read(xml);
            xml.close();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
