package vn.dondoc.reading.format;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Date;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.layout.Draft;

/** Mail: its head and body are its text, its attachments are parts. */
final class MailFormat implements Format {

    private final PartsFolder parts;

    MailFormat(PartsFolder parts) {
        this.parts = parts;
    }

    @Override
    public Reading read(Path file, Progress progress) throws IOException {
        // Read from the file piece by piece: an attachment is never in memory with its mail.
        try (SharedFileInputStream in = new SharedFileInputStream(file.toFile())) {
            return read(new MimeMessage(Session.getInstance(settings()), in));
        } catch (MessagingException broken) {
            throw new IOException(broken);
        }
    }

    private Reading read(MimeMessage mail) throws IOException, MessagingException {
        String subject = mail.getSubject();
        var secret = SecrecyMark.inSubject(subject == null ? "" : subject);
        if (secret.isPresent()) {
            return new Reading.Secret(secret.get());
        }
        Draft draft = new Draft();
        Date sent = mail.getSentDate();
        MailText.head(
                addresses(mail, "From"), addresses(mail, "To"), subject, sent == null ? null : sent.toInstant(), draft);
        MimeParts body = new MimeParts(parts);
        body.walk(mail);
        if (body.addTo(draft) && !parts.isEmpty()) {
            parts.onlyWraps();
        }
        return draft.finish(0);
    }

    private static @Nullable String addresses(Message mail, String field) throws MessagingException {
        String[] raw = mail.getHeader(field);
        if (raw == null) {
            return null;
        }
        try {
            Address[] addresses = InternetAddress.parseHeader(String.join(", ", raw), false);
            return Arrays.stream(addresses).map(MailFormat::shown).collect(Collectors.joining(", "));
        } catch (AddressException odd) {
            return String.join(", ", raw);
        }
    }

    private static String shown(Address address) {
        return address instanceof InternetAddress internet ? internet.toUnicodeString() : address.toString();
    }

    private static Properties settings() {
        Properties lenient = new Properties();
        lenient.put("mail.mime.address.strict", "false");
        lenient.put("mail.mime.allowutf8", "true");
        return lenient;
    }
}
