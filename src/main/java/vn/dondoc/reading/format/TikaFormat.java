package vn.dondoc.reading.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.xml.DcXMLParser;
import org.xml.sax.SAXException;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.layout.Draft;

/** The kinds that Tika's own parsers read well; each is named, since loading all of them at the start takes seconds. */
final class TikaFormat implements Format {

    private final FileKind kind;

    TikaFormat(FileKind kind) {
        this.kind = kind;
    }

    @Override
    public Reading read(Path file, Progress progress) throws IOException {
        Draft draft = new Draft();
        try (TikaInputStream in = TikaInputStream.get(file)) {
            parser(file).parse(in, new XhtmlDraft(draft), new Metadata(), new ParseContext());
        } catch (EncryptedDocumentException locked) {
            return new Reading.Encrypted();
        } catch (SAXException | TikaException broken) {
            throw new IOException(broken);
        }
        return draft.finish(0);
    }

    private Parser parser(Path file) throws IOException {
        boolean compound = isCompound(file);
        return switch (kind) {
            case RTF -> new RTFParser();
            case ODT -> new OpenDocumentParser();
            case HTML -> new JSoupParser();
            case EDXML -> new DcXMLParser();
            case MAIL -> compound ? new OfficeParser() : new RFC822Parser();
            case SHEET, SLIDES -> compound ? new OfficeParser() : new OOXMLParser();
            default -> new OfficeParser();
        };
    }

    private static boolean isCompound(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.read() == 0xD0;
        }
    }
}
