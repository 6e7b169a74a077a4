package vn.dondoc.intake.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import vn.dondoc.access.Viewer;
import vn.dondoc.intake.Desk;
import vn.dondoc.intake.Receipt;
import vn.dondoc.post.MailFault;
import vn.dondoc.post.TestPost;

/** The desk with a mailbox: over a database and a folder that outlive it. */
public final class MailDesk implements AutoCloseable {

    private final Desk desk;

    private MailDesk(Desk desk) {
        this.desk = desk;
    }

    /** With one mailbox and no outgoing mail. */
    public static MailDesk over(DataSource database, Clock clock, Path data, int imapPort) throws IOException {
        return over(database, clock, data, TestPost.off(), MailOffice.account(imapPort));
    }

    static MailDesk over(
            DataSource database, Clock clock, Path data, Map<Class<?>, Object> post, MailAccount... accounts)
            throws IOException {
        var settings = new MailSettings(List.of(accounts), Duration.ofSeconds(30), true, DataSize.ofKilobytes(500), 50);
        return new MailDesk(Desk.with(database, clock, data, given(post, settings), beans()));
    }

    /** For a process that builds its desk by itself. */
    public static Map<Class<?>, Object> given(int imapPort) {
        return given(
                TestPost.off(),
                new MailSettings(
                        List.of(MailOffice.account(imapPort)),
                        Duration.ofSeconds(30),
                        true,
                        DataSize.ofMegabytes(1),
                        50));
    }

    private static Map<Class<?>, Object> given(Map<Class<?>, Object> post, MailSettings settings) {
        var given = new HashMap<>(post);
        given.put(MailSettings.class, settings);
        return given;
    }

    public static Class<?>[] beans() {
        var beans = new ArrayList<>(TestPost.beans());
        beans.addAll(List.of(
                Mailboxes.class,
                MailBook.class,
                MailIntake.class,
                MailTaking.class,
                MailReplies.class,
                ReplyText.class,
                ReplyGuard.class,
                Spool.class));
        return beans.toArray(Class<?>[]::new);
    }

    /** Looks into the mailbox until there is nothing more, and tells how many mails were new. */
    public static int pollAll(Desk desk) throws MailFault {
        var account = desk.get(MailSettings.class).accounts().getFirst();
        var before = mails(desk).size();
        while (desk.get(MailIntake.class).poll(account)) {
            // Goes on where it stopped to give others their turn.
        }
        desk.inTransaction(() -> desk.get(Mailboxes.class).polled(account));
        return mails(desk).size() - before;
    }

    Desk desk() {
        return desk;
    }

    void poll() throws MailFault {
        pollAll(desk);
    }

    <T> T get(Class<T> type) {
        return desk.get(type);
    }

    List<SeenMail> mails() {
        return mails(desk);
    }

    static List<SeenMail> mails(Desk desk) {
        return desk.get(JdbcClient.class)
                .sql("SELECT " + MailBook.COLUMNS + " FROM mail ORDER BY uid_validity, uid")
                .query(MailBook::map)
                .list();
    }

    SeenMail mail() {
        var mails = mails();
        if (mails.size() != 1) {
            throw new AssertionError(mails);
        }
        return mails.getFirst();
    }

    List<String> names() {
        return desk.receipts().stream().map(Receipt::shownName).sorted().toList();
    }

    /** The parts that were left, with why. */
    List<String> left() {
        return desk.get(JdbcClient.class)
                .sql("SELECT name, reason FROM mail_part WHERE receipt_id IS NULL ORDER BY name")
                .query((row, n) -> row.getString("name") + ": " + row.getString("reason"))
                .list();
    }

    String content(Receipt receipt) throws IOException {
        return java.nio.file.Files.readString(
                desk.get(vn.dondoc.intake.Hold.class).path(receipt.id()));
    }

    Receipt receipt(String name) {
        return desk.receipts().stream()
                .filter(receipt -> Objects.equals(receipt.name(), name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(names()));
    }

    static Viewer clerk() {
        return Viewer.system("test");
    }

    @Override
    public void close() {
        desk.close();
    }
}
