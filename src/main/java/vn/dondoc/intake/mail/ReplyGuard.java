package vn.dondoc.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.dondoc.post.Post;

/** Says who may be answered by a machine: people, and never another machine, a list, or ourselves (RFC 3834). */
@Component
class ReplyGuard {

    private static final Pattern MACHINE = Pattern.compile(
            "(no[-_.]?reply|do[-_.]?not[-_.]?reply|khong[-_.]?tra[-_.]?loi|mailer[-_.]?daemon|postmaster|bounces?|listserv|majordomo"
                    + "|owner-.*|.*-(request|bounces?|owner|admin))(\\+.*)?@.*");

    private static final List<String> OF_LISTS = List.of(
            "List-Id",
            "List-Post",
            "List-Unsubscribe",
            "List-Help",
            "Mailing-List",
            "X-Autoreply",
            "X-Auto-Response-Suppress");

    private final MailSettings settings;
    private final Post post;

    ReplyGuard(MailSettings settings, Post post) {
        this.settings = settings;
        this.post = post;
    }

    Optional<String> whomToAnswer(MimeMessage message, MailAccount account) throws MessagingException {
        var address = Envelope.of(message).address();
        var answered = settings.reply()
                && post.isOn()
                && !address.isEmpty()
                && !isOurs(address, account)
                && !MACHINE.matcher(address).matches()
                && !isAutomatic(message);
        return answered ? Optional.of(address) : Optional.empty();
    }

    private boolean isOurs(String address, MailAccount account) {
        return address.equals(post.address().orElse(""))
                || settings.accounts().stream().anyMatch(one -> address.equalsIgnoreCase(one.user()))
                || address.equalsIgnoreCase(account.user());
    }

    private static boolean isAutomatic(MimeMessage message) throws MessagingException {
        var submitted = header(message, "Auto-Submitted");
        var precedence = header(message, "Precedence");
        for (var list : OF_LISTS) {
            if (message.getHeader(list) != null) {
                return true;
            }
        }
        return !submitted.isEmpty() && !submitted.equals("no")
                || precedence.matches("bulk|junk|list|auto_reply")
                || header(message, "Return-Path").equals("<>")
                || header(message, "Content-Type").startsWith("multipart/report");
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        return Envelope.header(message, name).toLowerCase(Locale.ROOT);
    }
}
