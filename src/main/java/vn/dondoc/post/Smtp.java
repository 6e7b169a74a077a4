package vn.dondoc.post;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes a mail as MIME and hands it to the server. */
@Component
class Smtp {

    private static final String UTF8 = "UTF-8";

    /** RFC 5321: 5xx is a lasting no, 4xx one for now. */
    private static final int LASTING = 500;

    private final PostSettings settings;
    private final ObjectProvider<Enclosures> shelves;
    private final Clock clock;

    Smtp(PostSettings settings, ObjectProvider<Enclosures> shelves, Clock clock) {
        this.settings = settings;
        this.shelves = shelves;
        this.clock = clock;
    }

    void send(UUID id, Outgoing mail) throws MailFault {
        if (!settings.isOn()) {
            throw new MailFault("post.reason.off", true, null);
        }
        var server = settings.server();
        var session = server.session("smtp");
        try (var transport = session.getTransport("smtp")) {
            var message = written(session, id, mail);
            server.connect(transport);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (AddressException e) {
            throw new MailFault("post.reason.address", false, e);
        } catch (MessagingException e) {
            throw isLasting(e) ? new MailFault("post.reason.refused", false, e) : MailFault.of(e);
        } catch (IOException e) {
            throw new MailFault("post.reason.enclosure", true, e);
        }
    }

    /** A refused login is none of the mail's fault, so only answers to the mail itself count. */
    private static boolean isLasting(MessagingException failure) {
        for (@Nullable Exception one = failure; one != null; one = next(one)) {
            if (one instanceof SMTPAddressFailedException address && address.getReturnCode() >= LASTING
                    || one instanceof SMTPSendFailedException mail && mail.getReturnCode() >= LASTING) {
                return true;
            }
        }
        return failure instanceof SendFailedException sent
                && sent.getInvalidAddresses() != null
                && sent.getInvalidAddresses().length > 0
                && sent.getNextException() == null;
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException mail ? mail.getNextException() : null;
    }

    private MimeMessage written(Session session, UUID id, Outgoing mail) throws MessagingException, IOException {
        var from = new InternetAddress(settings.from(), true);
        var message = new Identified(session, "<" + id + "@" + domainOf(from) + ">");
        message.setFrom(from);
        for (var to : mail.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        }
        message.setSubject(oneLine(mail.subject()), UTF8);
        message.setSentDate(Date.from(clock.instant()));
        for (var header : mail.headers().entrySet()) {
            message.setHeader(header.getKey(), oneLine(header.getValue()));
        }
        if (mail.html() == null && mail.enclosures().isEmpty()) {
            message.setText(mail.text(), UTF8);
        } else {
            message.setContent(mixed(mail));
        }
        message.saveChanges();
        return message;
    }

    private MimeMultipart mixed(Outgoing mail) throws MessagingException, IOException {
        var body = new MimeBodyPart();
        body.setContent(bodyOf(mail));
        var mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(body);
        for (var enclosure : mail.enclosures()) {
            var part = new MimeBodyPart();
            try (var bytes = shelf(enclosure).open(enclosure.reference())) {
                part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, enclosure.mediaType())));
            }
            part.setFileName(oneLine(enclosure.name()));
            mixed.addBodyPart(part);
        }
        return mixed;
    }

    private static MimeMultipart bodyOf(Outgoing mail) throws MessagingException {
        var alternatives = new MimeMultipart("alternative");
        var text = new MimeBodyPart();
        text.setText(mail.text(), UTF8);
        alternatives.addBodyPart(text);
        if (mail.html() != null) {
            var html = new MimeBodyPart();
            html.setText(mail.html(), UTF8, "html");
            alternatives.addBodyPart(html);
        }
        return alternatives;
    }

    private Enclosures shelf(Enclosure enclosure) throws IOException {
        return shelves.stream()
                .filter(shelf -> shelf.shelf().equals(enclosure.shelf()))
                .findFirst()
                .orElseThrow(() -> new IOException("No shelf " + enclosure.shelf()));
    }

    private static String domainOf(InternetAddress address) {
        return List.of(address.getAddress().split("@")).getLast();
    }

    /** A line break in a header would begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    /** Sent twice after a kill, it is still the same mail. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
