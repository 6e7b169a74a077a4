package vn.dondoc.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.util.unit.DataSize;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.Originals;
import vn.dondoc.intake.mail.MailDesk;
import vn.dondoc.post.MailFault;
import vn.dondoc.work.Claim;
import vn.dondoc.work.Nudges;
import vn.dondoc.work.WorkQueue;

/**
 * Intake, a reader that accepts everything, and settling as a process of their own, over a database in a file: made to be killed. It says
 * "up" when it begins, and "idle" whenever it has found nothing to do.
 */
final class DeskProcess {

    private static final IntakeSettings HASTY = new IntakeSettings(
            Duration.ofMillis(150), Duration.ofMillis(150), DataSize.ofMegabytes(1), Duration.ofMillis(50));

    private final Desk desk;
    private final WorkQueue queue;
    private volatile boolean mailboxIsEmpty;

    private DeskProcess(Desk desk) {
        this.desk = desk;
        this.queue = desk.get(WorkQueue.class);
    }

    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[0]);
        var clock = Clock.tick(Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")), Duration.ofNanos(1000));
        var beans = new ArrayList<Class<?>>(List.of(MailDesk.beans()));
        beans.add(Class.forName("vn.dondoc.archive.FolderArchive"));
        var mailbox = MailDesk.given(Integer.parseInt(arguments[1]));
        try (var desk = Desk.with(database(data), clock, data, HASTY, mailbox, beans.toArray(Class<?>[]::new))) {
            desk.get(WorkQueue.class).freeAfterRestart();
            new DeskProcess(desk).run();
        }
    }

    static DataSource database(Path data) {
        var url = "jdbc:h2:file:" + data.toAbsolutePath().resolve("db")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
        var database = JdbcConnectionPool.create(url, "dondoc", "");
        Flyway.configure().dataSource(database).outOfOrder(true).load().migrate();
        return database;
    }

    private void run() {
        var threads = Executors.newFixedThreadPool(4);
        threads.execute(this::lookIntoTheMailbox);
        threads.execute(() -> forever("intake-held", claim -> queue.handOver(claim, "reading")));
        threads.execute(() -> forever("reading", this::read));
        threads.execute(() -> forever(Ledger.SETTLING_STAGE, this::settle));
        System.out.println("up");
        while (true) {
            try {
                desk.poll();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (mailboxIsEmpty && desk.open() == 0) {
                System.out.println("idle");
            }
            pause("the folder");
        }
    }

    private void lookIntoTheMailbox() {
        while (true) {
            try {
                mailboxIsEmpty = MailDesk.pollAll(desk) == 0;
            } catch (MailFault e) {
                e.printStackTrace();
            }
            pause("the mailbox");
        }
    }

    private void forever(String stage, Consumer<Claim> work) {
        while (true) {
            queue.claim(stage).ifPresentOrElse(claim -> attempt(claim, work), () -> pause(stage));
        }
    }

    /** As the route does it when a stage fails. */
    private void attempt(Claim claim, Consumer<Claim> work) {
        try {
            work.accept(claim);
        } catch (RuntimeException e) {
            e.printStackTrace();
            queue.retryLater(claim, Duration.ZERO, "intake.reason.unknown", null);
        }
    }

    private void read(Claim claim) {
        var receipt =
                desk.get(Ledger.class).find(new ReceiptId(claim.subject())).orElseThrow();
        try {
            var bytes = desk.get(Archive.class).keep(desk.get(Hold.class).path(receipt.id()));
            desk.inTransaction(() -> {
                queue.finish(claim);
                var document = desk.get(Originals.class)
                        .register(bytes, receipt.shownName(), "application/pdf", receipt.size());
                desk.get(Ledger.class).accept(receipt.id(), document);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void settle(Claim claim) {
        try {
            var result = desk.get(Settling.class).settle(claim);
            desk.inTransaction(() -> {
                queue.finish(claim);
                result.keep();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pause(String stage) {
        try {
            desk.get(Nudges.class).await(stage, Duration.ofMillis(50));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
