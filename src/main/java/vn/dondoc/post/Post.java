package vn.dondoc.post;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.work.WorkQueue;

/** Takes mails to be sent. They go out some seconds after the caller's transaction has committed, and not at all if it does not. */
@Component
public class Post {

    static final String STAGE = "post";
    static final Actor POST = Actor.system("post");

    private final PostSettings settings;
    private final OutgoingMails mails;
    private final WorkQueue queue;
    private final AuditTrail trail;

    Post(PostSettings settings, OutgoingMails mails, WorkQueue queue, AuditTrail trail) {
        this.settings = settings;
        this.mails = mails;
        this.queue = queue;
        this.trail = trail;
    }

    /** Whether this installation sends mail at all. */
    public boolean isOn() {
        return settings.isOn();
    }

    /** Our own address, in lower case, from which no mail needs an answer. */
    public Optional<String> address() {
        try {
            return isOn()
                    ? Optional.of(
                            new InternetAddress(settings.from()).getAddress().toLowerCase(Locale.ROOT))
                    : Optional.empty();
        } catch (AddressException e) {
            throw new IllegalStateException("dondoc.post.from is no mail address: " + settings.from(), e);
        }
    }

    /** Queues the mail in the caller's transaction; false where one with its key was queued before, or where no mail is sent at all. */
    @Transactional
    public boolean send(Outgoing mail) {
        if (!isOn() || mails.find(idOf(mail)).isPresent()) {
            return false;
        }
        var id = idOf(mail);
        mails.add(id, mail);
        trail.record(POST, "post.queued", "mail", id.toString(), mail.key());
        queue.enqueue(STAGE, id);
        return true;
    }

    /** Blanks what a mail said, and does not send it if that is still to come: it told of something that must not be known any more. */
    @Transactional
    public void withdraw(String key) {
        if (mails.blank(key)) {
            trail.record(POST, "post.withdrawn", "mail", idOf(key).toString(), null);
        }
    }

    /** Takes back a mail that still waits, because a later one says the same; false where it went out, or where there was none. */
    @Transactional
    public boolean takeBack(String key) {
        if (!mails.takeBack(key)) {
            return false;
        }
        queue.drop(List.of(idOf(key)));
        trail.record(POST, "post.withdrawn", "mail", idOf(key).toString(), null);
        return true;
    }

    /** To whom a queued mail goes, for a page on which it stands still. */
    public Optional<String> shown(UUID id) {
        return mails.find(id).map(mail -> "✉ " + String.join(", ", mail.to()));
    }

    static UUID idOf(Outgoing mail) {
        return idOf(mail.key());
    }

    private static UUID idOf(String key) {
        return UUID.nameUUIDFromBytes(("post:" + key).getBytes(StandardCharsets.UTF_8));
    }
}
