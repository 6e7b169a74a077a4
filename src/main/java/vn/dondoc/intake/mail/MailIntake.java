package vn.dondoc.intake.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.post.MailFault;
import vn.dondoc.work.Claim;
import vn.dondoc.work.StageResult;

/**
 * Looks into a mailbox: every mail that has no fate yet is fetched and taken, and marked or moved only after that is committed. One broken
 * mail does not stop the others; a server that is away ends the look, and the next one begins where this one ended.
 */
@Component
public class MailIntake {

    private static final Logger LOG = LoggerFactory.getLogger(MailIntake.class);

    /** After so many attempts it is the mail that is at fault: each is counted before anything is done with it. */
    private static final int MOST_ATTEMPTS = 8;

    /** Then the lease is given back and the look goes on as new work, so that accounts take turns. */
    private static final int AT_ONCE = 50;

    /** Enough for the headers of a mail that is refused for its size. */
    private static final long HEAD = 1 << 17;

    private final Mailboxes mailboxes;
    private final MailSettings settings;
    private final MailBook book;
    private final MailTaking taking;
    private final Spool spool;

    MailIntake(Mailboxes mailboxes, MailSettings settings, MailBook book, MailTaking taking, Spool spool) {
        this.mailboxes = mailboxes;
        this.settings = settings;
        this.book = book;
        this.taking = taking;
        this.spool = spool;
    }

    /** Called by routes/12-intake-mail.camel.yaml for one account. */
    public StageResult poll(Claim claim) throws MailFault {
        var account = mailboxes.account(claim.subject());
        if (account.isEmpty()) {
            return new Polled(claim, () -> {});
        }
        var isMore = poll(account.get());
        return new Polled(claim, () -> {
            mailboxes.polled(account.get());
            if (isMore) {
                mailboxes.owe(account.get());
            }
        });
    }

    /** Whether there is more to be looked at. */
    boolean poll(MailAccount account) throws MailFault {
        try (var mailbox = OpenMailbox.of(account)) {
            spool.clear(account);
            var isMore = false;
            for (var name : account.folders()) {
                try (var folder = mailbox.folder(name)) {
                    isMore |= poll(account, name, folder);
                }
            }
            return isMore;
        } catch (MessagingException e) {
            throw noted(account, MailFault.of(e));
        } catch (IOException e) {
            throw noted(account, new MailFault("mail.reason.disk", true, e));
        } catch (MailFault e) {
            throw noted(account, e);
        }
    }

    private MailFault noted(MailAccount account, MailFault fault) {
        mailboxes.failed(account, fault.reason());
        return fault;
    }

    private boolean poll(MailAccount account, String name, OpenMailbox.OpenFolder folder)
            throws MessagingException, IOException {
        var validity = folder.uidValidity();
        var listed = folder.from(book.nextUid(account.name(), name, validity));
        endThoseThatAreGone(account, name, validity, listed);
        var done = 0;
        var next = 0L;
        for (var mail : listed) {
            var key = new MailKey(account.name(), name, validity, mail.uid());
            if (done < AT_ONCE && !isTooOld(mail, account) && !book.isDecided(key)) {
                done++;
                one(key, account, mail, folder);
            }
            var through = isTooOld(mail, account) || book.isDecided(key);
            next = through ? next : next == 0 ? mail.uid() : next;
        }
        mark(account, name, validity, folder);
        if (!listed.isEmpty()) {
            book.lookedThrough(
                    account.name(), name, validity, next == 0 ? listed.getLast().uid() + 1 : next);
        }
        return done == AT_ONCE;
    }

    private static boolean isTooOld(OpenMailbox.Listed mail, MailAccount account) {
        var received = mail.receivedAt();
        var since = account.since();
        return since != null
                && received != null
                && received.isBefore(since.atStartOfDay(OfficeClock.ZONE).toInstant());
    }

    private void one(MailKey key, MailAccount account, OpenMailbox.Listed mail, OpenMailbox.OpenFolder folder)
            throws MessagingException, IOException {
        if (book.begin(key, mail.size(), mail.receivedAt()) > MOST_ATTEMPTS) {
            book.decide(key, MailFate.BROKEN, "mail.reason.deadly", null);
            return;
        }
        try {
            var whole = !settings.tooLarge(mail.size());
            try (var fetched = spool.fetch(account, key.id(), mail.open(), whole ? Long.MAX_VALUE : HEAD)) {
                taking.take(key, account, fetched, whole);
            }
        } catch (MessagingException e) {
            if (!folder.isOpen()) {
                throw e;
            }
            LOG.warn(
                    "Mail {} could not be fetched, the others go on ({})",
                    key.id(),
                    e.getClass().getSimpleName());
            book.waits(key, "mail.reason.notFetched");
        }
    }

    /** What was begun and then taken out of the mailbox, or renumbered, has a fate, too. */
    private void endThoseThatAreGone(MailAccount account, String name, long validity, List<OpenMailbox.Listed> listed) {
        var present = new HashSet<Long>();
        listed.forEach(mail -> present.add(mail.uid()));
        for (var key : book.waiting(account.name(), name)) {
            if (key.uidValidity() != validity || !present.contains(key.uid())) {
                book.decide(key, MailFate.GONE, "mail.reason.GONE", null);
            }
        }
    }

    private void mark(MailAccount account, String name, long validity, OpenMailbox.OpenFolder folder)
            throws MessagingException {
        var keys = book.unmarked(account.name(), name, validity);
        if (keys.isEmpty()) {
            return;
        }
        switch (account.after()) {
            case SEEN -> folder.seen(keys);
            case MOVE -> folder.moved(keys, account.moveTo());
            case NOTHING -> {}
        }
        book.marked(keys);
    }

    private record Polled(Claim claim, Runnable kept) implements StageResult {

        @Override
        public void keep() {
            kept.run();
        }
    }
}
