package vn.dondoc.reading.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.JSoupParser;
import org.xml.sax.SAXException;
import vn.dondoc.reading.layout.Draft;

/** HTML inside another file. */
final class HtmlText {

    private HtmlText() {}

    static void add(String html, Draft draft) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, "text/html; charset=UTF-8");
        try (TikaInputStream in = TikaInputStream.get(html.getBytes(StandardCharsets.UTF_8))) {
            new JSoupParser().parse(in, new XhtmlDraft(draft, true), metadata, new ParseContext());
        } catch (SAXException | TikaException broken) {
            throw new IOException(broken);
        }
    }
}
