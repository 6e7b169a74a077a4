package vn.dondoc.reading.format;

import java.io.ByteArrayInputStream;
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
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.layout.Draft;

/** The kinds that Tika's own parsers read well; each is named, since loading all of them at the start takes seconds. */
final class TikaFormat implements Format {

    private final FileKind kind;

    private final PartsFolder parts;

    TikaFormat(FileKind kind, PartsFolder parts) {
        this.kind = kind;
        this.parts = parts;
    }

    @Override
    public Reading read(Path file, Progress progress) throws IOException {
        Draft draft = new Draft();
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, kind == FileKind.RTF ? new Objects() : new NothingEmbedded());
        try (TikaInputStream in = stream(file)) {
            parser(file)
                    .parse(
                            in,
                            kind == FileKind.RTF ? new RtfDraft(draft) : new XhtmlDraft(draft, true),
                            new Metadata(),
                            context);
        } catch (EncryptedDocumentException locked) {
            return new Reading.Encrypted();
        } catch (SAXException | TikaException broken) {
            throw new IOException(broken);
        }
        return draft.finish(0);
    }

    private TikaInputStream stream(Path file) throws IOException {
        if (kind != FileKind.RTF) {
            return TikaInputStream.get(file);
        }
        String rtf = Files.readString(file, StandardCharsets.ISO_8859_1);
        return TikaInputStream.get(RtfDraft.prepared(rtf).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What is embedded in RTF only its parser finds. */
    private final class Objects implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return parts.isWanted();
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml)
                throws IOException {
            byte[] bytes = in.readAllBytes();
            String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
            if (!Pictures.isDecoration(bytes) && !isVectorPicture(bytes)) {
                parts.add(name == null ? "doi-tuong" : name, new ByteArrayInputStream(bytes));
            }
        }

        private boolean isVectorPicture(byte[] bytes) {
            int first = bytes.length < 4
                    ? 0
                    : bytes[0] << 24 | bytes[1] << 16 & 0xFF0000 | bytes[2] << 8 & 0xFF00 | bytes[3] & 0xFF;
            return first == 0x01000000 || first == 0x01000900 || first == 0xD7CDC69A;
        }
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
            case HTML -> new JSoupParser();
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
