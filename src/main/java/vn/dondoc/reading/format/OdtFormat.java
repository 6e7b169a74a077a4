package vn.dondoc.reading.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.layout.Draft;

/** OpenDocument files: read as a stream, with the numbers that an office program would show. */
final class OdtFormat implements Format {

    @Override
    public Reading read(Path file, Progress progress) throws IOException {
        Draft draft = new Draft();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            if (isLocked(zip)) {
                return new Reading.Encrypted();
            }
            OdtLists lists = new OdtLists();
            // Running heads are page furniture; the list styles that the content names may stand there, too.
            Draft apart = new Draft();
            part(zip, "styles.xml", new OdtBody(apart, lists));
            apart.finish(0).text().lines().distinct().forEach(line -> draft.furniture(line, 0));
            part(zip, "content.xml", new OdtBody(draft, lists));
            return draft.finish(0);
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    private static boolean isLocked(ZipFile zip) throws IOException, XMLStreamException {
        ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
        if (manifest == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(manifest)) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("encryption-data")) {
                    return true;
                }
            }
            return false;
        }
    }

    private static void part(ZipFile zip, String name, OdtBody body) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            body.read(xml);
            xml.close();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
