package vn.dondoc.reading.format;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.layout.Draft;

/** Takes a mail apart: what is shown as its body, and what is attached. */
final class MimeParts {

    private static final int DEEPEST = 50;

    /** More than any logo; what is larger is a part without being looked at. */
    private static final int LARGEST_DECORATION = 1 << 20;

    private final PartsFolder parts;
    private final List<String> plain = new ArrayList<>();
    private final List<String> html = new ArrayList<>();

    MimeParts(PartsFolder parts) {
        this.parts = parts;
    }

    void walk(Part mail) throws IOException, MessagingException {
        walk(mail, 0);
    }

    /** Adds the body; true if it only says that something is attached. A body with a table is taken as HTML, which keeps it. */
    boolean addTo(Draft draft) throws IOException {
        String written = String.join("\n", plain).strip();
        String formatted = String.join("\n", html);
        if (written.isEmpty() || formatted.toLowerCase(Locale.ROOT).contains("<table")) {
            HtmlText.add(formatted, draft);
            return MailText.isCoveringNote(Jsoup.parse(formatted).text());
        }
        PlainTextFormat.add(written, draft);
        return MailText.isCoveringNote(written);
    }

    private void walk(Part part, int depth) throws IOException, MessagingException {
        if (depth > DEEPEST) {
            throw new IOException("A mail of too many levels");
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                walk(several.getBodyPart(i), depth + 1);
            }
        } else if (isBody(part) && part.isMimeType("text/html")) {
            html.add(text(part));
        } else if (isBody(part) && part.isMimeType("text/plain")) {
            plain.add(text(part));
        } else {
            attached(part);
        }
    }

    private static boolean isBody(Part part) throws MessagingException {
        return !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) && name(part) == null;
    }

    private void attached(Part part) throws IOException, MessagingException {
        try (InputStream bytes = part.isMimeType("message/rfc822") ? nested(part) : part.getInputStream()) {
            byte[] start = bytes.readNBytes(LARGEST_DECORATION);
            boolean whole = start.length < LARGEST_DECORATION;
            if (!whole || !Pictures.isDecoration(start)) {
                parts.add(nameOf(part), new SequenceInputStream(new ByteArrayInputStream(start), bytes));
            }
        }
    }

    /** A forwarded mail lies in the outer one as it was sent. */
    private static InputStream nested(Part part) throws IOException, MessagingException {
        return part instanceof jakarta.mail.internet.MimeBodyPart body && body.getEncoding() == null
                ? body.getRawInputStream()
                : part.getInputStream();
    }

    private static String nameOf(Part part) throws MessagingException {
        String name = name(part);
        if (name != null) {
            return name;
        }
        return part.isMimeType("message/rfc822") ? "thu-chuyen-tiep.eml" : "dinh-kem";
    }

    private static @Nullable String name(Part part) throws MessagingException {
        String name = part.getFileName();
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            return MimeUtility.decodeText(name);
        } catch (UnsupportedEncodingException odd) {
            return name;
        }
    }

    private static String text(Part part) throws IOException, MessagingException {
        try {
            if (part.getContent() instanceof String text) {
                return text;
            }
        } catch (UnsupportedEncodingException unknown) {
            // Its bytes tell more than a charset that nobody knows.
        }
        try (InputStream bytes = part.getInputStream()) {
            return PlainTextFormat.characters(bytes.readAllBytes());
        }
    }
}
