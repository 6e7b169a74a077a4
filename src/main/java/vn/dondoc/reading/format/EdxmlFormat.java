package vn.dondoc.reading.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import vn.dondoc.reading.GivenFact;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.layout.Draft;

/**
 * Packages of the national document axis (QCVN 102:2016/BTTTT), of all the builders met: what the header states becomes given facts of
 * the documents inside; a recall, update or replacement is a notice for a person to read.
 */
final class EdxmlFormat implements Format {

    private final PartsFolder parts;

    EdxmlFormat(PartsFolder parts) {
        this.parts = parts;
    }

    @Override
    public Reading read(Path file, Progress progress) throws IOException {
        Path encoded = Files.createTempDirectory("dondoc-edxml");
        try (InputStream in = Files.newInputStream(file);
                EdxmlAttachments attachments = new EdxmlAttachments(encoded)) {
            EdxmlHeader header = new EdxmlHeader();
            new EdxmlWalk(header, attachments).read(in);
            return read(header, attachments);
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        } finally {
            delete(encoded);
        }
    }

    private Reading read(EdxmlHeader header, EdxmlAttachments attachments) throws IOException {
        var secret = header.secrecy();
        if (secret.isPresent()) {
            return new Reading.Secret(secret.get());
        }
        if (header.isEmpty() && attachments.isEmpty()) {
            return new Reading.Broken("Gói edXML không có phần đầu và không có tệp");
        }
        if (!attachments.take(parts)) {
            return new Reading.Encrypted();
        }
        List<GivenFact> facts = header.facts();
        facts.forEach(parts::give);
        Draft draft = new Draft();
        header.addTo(draft);
        if (!header.isNotice() && !parts.isEmpty()) {
            parts.onlyWraps();
        }
        return draft.finish(0);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
