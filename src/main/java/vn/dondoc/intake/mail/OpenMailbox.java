package vn.dondoc.intake.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import vn.dondoc.post.MailFault;

/** A conversation with the server of one account. Nothing is marked as read by being looked at. */
final class OpenMailbox implements AutoCloseable {

    /** Bytes asked for at once; the 16 KB that are usual make an enclosure of 20 MB a thousand questions. */
    private static final String FETCHED = Integer.toString(1 << 20);

    private final IMAPStore store;
    private final Session session;

    private OpenMailbox(IMAPStore store, Session session) {
        this.store = store;
        this.session = session;
    }

    static OpenMailbox of(MailAccount account) throws MailFault {
        var server = account.server();
        var session = server.session("imap");
        session.getProperties().setProperty("mail.imap.peek", "true");
        session.getProperties().setProperty("mail.imap.fetchsize", FETCHED);
        try {
            var store = (IMAPStore) session.getStore("imap");
            server.connect(store);
            return new OpenMailbox(store, session);
        } catch (MessagingException e) {
            throw MailFault.of(e);
        }
    }

    OpenFolder folder(String name) throws MessagingException {
        var folder = (IMAPFolder) store.getFolder(name);
        folder.open(Folder.READ_WRITE);
        return new OpenFolder(folder);
    }

    Session session() {
        return session;
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException gone) {
            // The server has closed it first.
        }
    }

    /** A message as the server lists it. */
    record Listed(long uid, long size, @Nullable Instant receivedAt, IMAPMessage message) {

        InputStream open() throws MessagingException {
            return message.getMimeStream();
        }
    }

    /** One folder of the mailbox. */
    final class OpenFolder implements AutoCloseable {

        private final IMAPFolder folder;

        OpenFolder(IMAPFolder folder) {
            this.folder = folder;
        }

        long uidValidity() throws MessagingException {
            return folder.getUIDValidity();
        }

        boolean isOpen() {
            return folder.isOpen();
        }

        /** The mails from this number on, in the order of their numbers. */
        List<Listed> from(long uid) throws MessagingException {
            var messages = Arrays.stream(folder.getMessagesByUID(uid, UIDFolder.LASTUID))
                    .filter(Objects::nonNull)
                    .toArray(Message[]::new);
            var profile = new FetchProfile();
            profile.add(UIDFolder.FetchProfileItem.UID);
            profile.add(FetchProfile.Item.SIZE);
            profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
            folder.fetch(messages, profile);
            var listed = new ArrayList<Listed>();
            for (var message : messages) {
                var number = folder.getUID(message);
                // The answer to "from 7 on" always holds the last mail, even where that is number 6.
                if (number >= uid && !message.isExpunged()) {
                    var received = message.getReceivedDate();
                    listed.add(new Listed(
                            number, message.getSize(), received == null ? null : received.toInstant(), (IMAPMessage)
                                    message));
                }
            }
            return listed;
        }

        void seen(List<MailKey> keys) throws MessagingException {
            folder.setFlags(messages(keys), new Flags(Flags.Flag.SEEN), true);
        }

        void moved(List<MailKey> keys, String target) throws MessagingException {
            var messages = messages(keys);
            if (messages.length == 0) {
                return;
            }
            var there = store.getFolder(target);
            if (!there.exists() && !there.create(Folder.HOLDS_MESSAGES)) {
                throw new FolderNotFoundException(there, "Cannot create it");
            }
            folder.setFlags(messages, new Flags(Flags.Flag.SEEN), true);
            if (store.hasCapability("MOVE")) {
                folder.moveMessages(messages, there);
            } else {
                folder.copyMessages(messages, there);
                folder.setFlags(messages, new Flags(Flags.Flag.DELETED), true);
                if (store.hasCapability("UIDPLUS")) {
                    // Without it the server would also remove what people have marked for removal.
                    folder.expunge(messages);
                }
            }
        }

        private Message[] messages(List<MailKey> keys) throws MessagingException {
            var uids = keys.stream().mapToLong(MailKey::uid).toArray();
            return Arrays.stream(folder.getMessagesByUID(uids))
                    .filter(Objects::nonNull)
                    .toArray(Message[]::new);
        }

        @Override
        public void close() {
            try {
                if (folder.isOpen()) {
                    folder.close(false);
                }
            } catch (MessagingException gone) {
                // The server has closed it first.
            }
        }
    }
}
