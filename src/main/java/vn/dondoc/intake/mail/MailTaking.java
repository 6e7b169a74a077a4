package vn.dondoc.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.intake.Arrival;
import vn.dondoc.intake.Arrivals;
import vn.dondoc.intake.Fate;
import vn.dondoc.intake.Keys;
import vn.dondoc.intake.Source;

/** Takes one fetched mail: its row, a receipt for each file in it, and then its fate. All of it may be repeated after a kill. */
@Component
class MailTaking {

    private static final Logger LOG = LoggerFactory.getLogger(MailTaking.class);

    /** No server writes a hundredth of that; longer headers are an attack on our memory. */
    private static final int LONGEST_HEADERS = 1 << 20;

    private final MailSettings settings;
    private final MailBook book;
    private final Arrivals arrivals;
    private final ReplyGuard guard;
    private final Keys keys;

    MailTaking(MailSettings settings, MailBook book, Arrivals arrivals, ReplyGuard guard, Keys keys) {
        this.settings = settings;
        this.book = book;
        this.arrivals = arrivals;
        this.guard = guard;
        this.keys = keys;
    }

    void take(MailKey key, MailAccount account, Spool.Fetched fetched, boolean whole) throws IOException {
        if (fetched.headerBytes() > LONGEST_HEADERS) {
            book.decide(key, MailFate.BROKEN, "mail.reason.headers", null);
            return;
        }
        var session = parsing();
        try (var bytes = new SharedFileInputStream(fetched.file().toFile())) {
            var message = new MimeMessage(session, bytes);
            take(key, account, fetched, whole, session, message);
        } catch (MessagingException unreadable) {
            // Not even its headers: nobody to answer, nothing to show but that it lies there.
            LOG.warn(
                    "Mail {} cannot be parsed ({})",
                    key.id(),
                    unreadable.getClass().getSimpleName());
            book.decide(key, MailFate.BROKEN, "mail.reason.malformed", null);
        }
    }

    private void take(
            MailKey key,
            MailAccount account,
            Spool.Fetched fetched,
            boolean whole,
            Session session,
            MimeMessage message)
            throws MessagingException, IOException {
        var envelope = Envelope.of(message);
        var nothing = new MailContent(List.of(), null, false);
        var hash = keys.hash(fetched.contentHash());
        var refusal = refusal(key, account, envelope, hash, whole);
        if (refusal != null) {
            book.describe(key, envelope, whole ? hash : null, nothing);
            var told =
                    refusal.isAnswered() ? guard.whomToAnswer(message, account).orElse(null) : null;
            book.decide(key, refusal, "mail.reason." + refusal, told);
            return;
        }
        MailContent content;
        try {
            content = filtered(account, content(message, session, fetched));
        } catch (MimeWalk.Endless endless) {
            book.describe(key, envelope, hash, nothing);
            book.decide(
                    key,
                    MailFate.BROKEN,
                    "mail.reason.endless",
                    guard.whomToAnswer(message, account).orElse(null));
            return;
        }
        book.describe(key, envelope, hash, content);
        var source = new Source(Source.Kind.MAIL, place(envelope, content));
        var taken = 0;
        for (var part : content.parts()) {
            if (part.isFile()) {
                take(new Arrival(key.receipt(part.path()), source, part.name()), part);
                taken++;
            }
        }
        var fate = taken > 0 ? MailFate.TAKEN : MailFate.NOTHING;
        var reason = content.isReport() ? "mail.reason.report" : "mail.reason." + fate;
        book.decide(key, fate, reason, guard.whomToAnswer(message, account).orElse(null));
    }

    private @Nullable MailFate refusal(
            MailKey key, MailAccount account, Envelope envelope, String hash, boolean whole) {
        if (!account.trusts(envelope.address())) {
            return MailFate.STRANGER;
        }
        if (!account.wantsSubject(envelope.subject())) {
            return MailFate.FILTERED;
        }
        if (!whole) {
            return MailFate.TOO_LARGE;
        }
        var id = envelope.messageId();
        return id != null && book.isKnown(key, id, hash) ? MailFate.KNOWN : null;
    }

    /** What cannot be taken apart is taken as it is: reading may make more of it. */
    private MailContent content(MimeMessage message, Session session, Spool.Fetched fetched)
            throws MessagingException, IOException {
        try {
            return MimeWalk.of(message, session, settings.maxParts());
        } catch (MimeWalk.Endless endless) {
            throw endless;
        } catch (MessagingException | IOException | RuntimeException malformed) {
            LOG.warn(
                    "A mail is malformed and taken whole ({})",
                    malformed.getClass().getSimpleName());
            var name = PartNames.made(Envelope.of(message).subject(), "") + ".eml";
            var all = new FoundPart("eml", name, "message/rfc822", null, () -> Files.newInputStream(fetched.file()));
            return new MailContent(List.of(all), null, false);
        }
    }

    private static MailContent filtered(MailAccount account, MailContent content) {
        var parts = content.parts().stream()
                .map(part -> part.isFile() && !account.wantsFile(part.name())
                        ? part.leftBecause("mail.part.filtered")
                        : part)
                .toList();
        return new MailContent(parts, content.originalSender(), content.isReport());
    }

    private void take(Arrival arrival, FoundPart part) throws IOException {
        try (InputStream bytes = part.bytes().open()) {
            arrivals.take(arrival, bytes);
        } catch (BrokenPart broken) {
            arrivals.refuse(arrival, 0, Fate.QUARANTINED, "mail.reason.brokenPart");
        }
    }

    /** Who sent it, and whose mail it was before. */
    private static String place(Envelope envelope, MailContent content) {
        var original = content.originalSender();
        return original == null ? envelope.sender() : envelope.sender() + " ← " + original;
    }

    private static Session parsing() {
        var properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        properties.setProperty("mail.mime.address.strict", "false");
        return Session.getInstance(properties);
    }
}
