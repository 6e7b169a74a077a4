package vn.dondoc.reading.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
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
import org.xml.sax.ContentHandler;
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
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        try (TikaInputStream in = stream(file)) {
            parser(file).parse(in, new XhtmlDraft(draft, kind != FileKind.RTF), new Metadata(), context);
        } catch (EncryptedDocumentException locked) {
            return new Reading.Encrypted();
        } catch (SAXException | TikaException broken) {
            throw new IOException(broken);
        }
        return draft.finish(0);
    }

    /** RTF keeps the number that Word showed beside each list item, in a group that readers are told to skip. */
    private TikaInputStream stream(Path file) throws IOException {
        if (kind != FileKind.RTF) {
            return TikaInputStream.get(file);
        }
        String rtf = Files.readString(file, StandardCharsets.ISO_8859_1);
        return TikaInputStream.get(
                rtf.replace("{\\listtext", "{").replace("{\\pntext", "{").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Pictures and attachments are documents of their own. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
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
