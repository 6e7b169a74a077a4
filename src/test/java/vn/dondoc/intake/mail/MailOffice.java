package vn.dondoc.intake.mail;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vn.dondoc.post.Secret;
import vn.dondoc.post.Tls;

/** A real mail server in this JVM, with the mailbox of an office in it. */
public final class MailOffice implements AutoCloseable {

    public static final String USER = "vanban@tinh.vn";
    public static final String PASSWORD = "mat khau";

    private final GreenMail server =
            new GreenMail(new ServerSetup[] {ServerSetup.IMAP.dynamicPort(), ServerSetup.SMTP.dynamicPort()});
    private final GreenMailUser user;

    public MailOffice() {
        server.start();
        user = server.setUser(USER, USER, PASSWORD);
    }

    public GreenMail server() {
        return server;
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    /** Lays a mail into the inbox, byte for byte. */
    public void deliver(String mail) {
        deliver(mail.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    public void deliver(byte[] mail) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            inbox().appendMessage(message, new Flags(), new Date());
        } catch (MessagingException e) {
            throw new AssertionError(e);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Lays a mail with these enclosures into the inbox. */
    public void deliver(String messageId, Map<String, byte[]> files) {
        var mail = new StringBuilder("""
                From: Văn thư <vanthu@so.vn>
                Subject: Gửi văn bản
                Message-ID: %s
                Content-Type: multipart/mixed; boundary=b
                """.formatted(messageId));
        files.forEach((name, bytes) ->
                mail.append("""

                --b
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s
                """.formatted(name, Base64.getMimeEncoder().encodeToString(bytes))));
        deliver(mail + "\n--b--\n");
    }

    public MailFolder inbox() {
        return folder("INBOX");
    }

    public MailFolder folder(String name) {
        ImapHostManager manager = server.getManagers().getImapHostManager();
        try {
            return manager.getFolder(user, name);
        } catch (RuntimeException e) {
            throw new AssertionError(e);
        }
    }

    static MailAccount account(int port) {
        return account(port, new Secret(PASSWORD), List.of(), "", List.of(), MailAccount.After.SEEN);
    }

    static MailAccount account(
            int port,
            @Nullable Secret password,
            List<String> senders,
            String subject,
            List<String> attachments,
            MailAccount.After after) {
        return new MailAccount(
                "van-ban",
                "127.0.0.1",
                port,
                Tls.NONE,
                USER,
                password,
                null,
                null,
                List.of(),
                null,
                List.of("INBOX"),
                senders,
                subject,
                attachments,
                after,
                "Da tiep nhan",
                null,
                Duration.ofSeconds(10));
    }

    @Override
    public void close() {
        server.stop();
    }
}
