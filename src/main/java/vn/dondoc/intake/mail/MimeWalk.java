package vn.dondoc.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a mail apart: files, pictures of signatures, the text, and mails enclosed in it. */
final class MimeWalk {

    static final String BODY = "mail.part.body";
    static final String PICTURE = "mail.part.picture";
    static final String TECHNICAL = "mail.part.technical";

    /** Forwarded as an enclosure over and over, a mail of an office is four or five deep. */
    private static final int DEEPEST = 20;

    private static final int LONGEST_TEXT = 4_000_000;

    private static final Set<String> TECHNICAL_TYPES = Set.of(
            "text/calendar",
            "text/x-vcard",
            "text/vcard",
            "text/directory",
            "text/rfc822-headers",
            "message/delivery-status",
            "message/disposition-notification",
            "message/feedback-report",
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "application/pgp-signature",
            "application/pgp-keys",
            "application/ics");

    /** Lines that Exchange puts beside enclosures as files of their own. */
    private static final Pattern EXCHANGE_REST = Pattern.compile("(?i)att\\d{5}\\.(txt|html?)");

    /** More parts, or more mails inside one another, than anybody sends. */
    static final class Endless extends MessagingException {

        private static final long serialVersionUID = 1;
    }

    private record Body(String path, boolean html, String content, String subject) {

        BodyText text() {
            return html ? BodyText.html(content) : BodyText.plain(content);
        }
    }

    private final Session session;
    private final int mostParts;
    private final List<FoundPart> parts = new ArrayList<>();
    private final List<Body> bodies = new ArrayList<>();
    private @Nullable String innerSender;
    private int count;

    private MimeWalk(Session session, int mostParts) {
        this.session = session;
        this.mostParts = mostParts;
    }

    static MailContent of(MimeMessage message, Session session, int mostParts) throws MessagingException, IOException {
        var walk = new MimeWalk(session, mostParts);
        var isReport = "multipart/report".equals(type(message));
        walk.message(message, "", 0);
        walk.judgeBodies(isReport);
        return new MailContent(List.copyOf(walk.parts), walk.originalSender(message), isReport);
    }

    private void message(MimeMessage message, String path, int depth) throws MessagingException, IOException {
        walk(message, path + "0", Envelope.of(message).subject(), depth, false);
    }

    private void walk(Part part, String path, String subject, int depth, boolean related)
            throws MessagingException, IOException {
        if (depth > DEEPEST || ++count > mostParts) {
            throw new Endless();
        }
        var type = type(part);
        if (type.startsWith("multipart/")) {
            var several = new MimeMultipart(part.getDataHandler().getDataSource());
            for (var i = 0; i < several.getCount(); i++) {
                var within = related || type.equals("multipart/related");
                walk(several.getBodyPart(i), path + "." + (i + 1), subject, depth + 1, within);
            }
        } else if (type.equals("message/rfc822") || type.equals("message/global")) {
            var inner = new MimeMessage(session, part.getInputStream());
            innerSender = innerSender == null ? Envelope.of(inner).sender() : innerSender;
            message(inner, path + "/", depth + 1);
        } else {
            leaf(part, type, path, subject, related);
        }
    }

    private void leaf(Part part, String type, String path, String subject, boolean related)
            throws MessagingException, IOException {
        var name = PartNames.of(part);
        var disposition = disposition(part);
        if (name == null && !"attachment".equals(disposition) && isText(type)) {
            bodies.add(new Body(path, type.equals("text/html"), text(part), subject));
            return;
        }
        var shown = name == null ? PartNames.made("khong-ten", type) : name;
        var found = new FoundPart(path, shown, type, null, () -> {
            try {
                return new BrokenPart.Stream(part.getInputStream());
            } catch (MessagingException | IOException e) {
                throw new BrokenPart(e);
            }
        });
        parts.add(left(found, part, disposition, related));
    }

    private static FoundPart left(FoundPart found, Part part, @Nullable String disposition, boolean related)
            throws MessagingException {
        if (TECHNICAL_TYPES.contains(found.mediaType())
                || EXCHANGE_REST.matcher(found.name()).matches()) {
            return found.leftBecause(TECHNICAL);
        }
        var inside = related || "inline".equals(disposition) || part.getHeader("Content-ID") != null;
        if (found.mediaType().startsWith("image/")
                && inside
                && (related || !"attachment".equals(disposition))
                && Pictures.isDecoration(found)) {
            return found.leftBecause(PICTURE);
        }
        return found;
    }

    /** The text of the mail is a document where it has the head of one, or where nothing else is and it orders something. */
    private void judgeBodies(boolean isReport) {
        var alone = parts.stream().noneMatch(FoundPart::isFile);
        for (var body : preferred()) {
            var text = body.text();
            var isFile = !isReport && (text.isDocument() || alone && text.mayBeDirective());
            var type = body.html() ? "text/html" : "text/plain";
            // A mark at the beginning tells the encoding, whatever the page itself claims.
            var bytes = ("\ufeff" + body.content()).getBytes(StandardCharsets.UTF_8);
            var name = PartNames.made(body.subject(), type);
            parts.add(new FoundPart(
                    body.path(), name, type, isFile ? null : BODY, () -> new ByteArrayInputStream(bytes)));
        }
    }

    /** Of a text and the same text as a page, the page: it has the tables. */
    private List<Body> preferred() {
        var chosen = new ArrayList<Body>();
        for (var body : bodies) {
            var better = bodies.stream()
                    .anyMatch(other ->
                            other.html() && !body.html() && folder(other).equals(folder(body)));
            if (!better && !body.content().isBlank()) {
                chosen.add(body);
            }
        }
        return chosen;
    }

    /** Bodies of one mail, not of one enclosed in it. */
    private static String folder(Body body) {
        return body.path().substring(0, body.path().lastIndexOf('/') + 1);
    }

    private @Nullable String originalSender(MimeMessage message) throws MessagingException {
        if (innerSender != null && !innerSender.isEmpty()) {
            return innerSender;
        }
        for (var body : bodies) {
            var from = body.text().forwardedFrom();
            if (from.isPresent()) {
                return from.get();
            }
        }
        var redirected = Envelope.header(message, "Resent-From");
        return redirected.isEmpty() ? null : Envelope.header(message, "From");
    }

    private static boolean isText(String type) {
        return type.equals("text/plain") || type.equals("text/html");
    }

    private static String type(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        } catch (MessagingException malformed) {
            return "application/octet-stream";
        }
    }

    private static @Nullable String disposition(Part part) {
        try {
            var said = part.getDisposition();
            return said == null ? null : said.toLowerCase(Locale.ROOT);
        } catch (MessagingException malformed) {
            return null;
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return new String(in.readNBytes(LONGEST_TEXT), charset(part));
        }
    }

    private static Charset charset(Part part) {
        try {
            var said = new ContentType(part.getContentType()).getParameter("charset");
            return said == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(said));
        } catch (MessagingException | IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
