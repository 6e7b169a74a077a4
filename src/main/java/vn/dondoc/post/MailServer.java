package vn.dondoc.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;

/** A mail server and how one logs in there. */
public record MailServer(String host, int port, Tls tls, Credentials credentials, Duration timeout) {

    /** Carries no secret: those are fetched when {@link #connect} needs them. */
    public Session session(String protocol) {
        var properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        properties.setProperty("mail.mime.address.strict", "false");
        var prefix = "mail." + protocol + ".";
        var millis = Long.toString(timeout.toMillis());
        for (var one : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(prefix + one, millis);
        }
        properties.setProperty(prefix + "ssl.enable", Boolean.toString(tls == Tls.TLS));
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(tls == Tls.STARTTLS));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(tls == Tls.STARTTLS));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "auth", Boolean.toString(credentials.isGiven()));
        if (credentials.isToken()) {
            properties.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        return Session.getInstance(properties);
    }

    public void connect(Service service) throws MailFault {
        try {
            if (credentials.isGiven()) {
                service.connect(host, port, credentials.user(), credentials.secret());
            } else {
                service.connect(host, port, null, null);
            }
        } catch (MessagingException e) {
            throw MailFault.of(e);
        }
    }
}
