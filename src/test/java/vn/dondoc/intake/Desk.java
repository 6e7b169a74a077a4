package vn.dondoc.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import vn.dondoc.archive.Originals;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;
import vn.dondoc.work.Commits;
import vn.dondoc.work.Nudges;
import vn.dondoc.work.WorkQueue;

/** Intake as one process has it: over a database and a folder that outlive it. Stand-ins die where a test wants them to. */
public final class Desk implements AutoCloseable {

    static final IntakeSettings SETTINGS = new IntakeSettings(
            Duration.ofSeconds(2), Duration.ofSeconds(10), DataSize.ofMegabytes(1), Duration.ofSeconds(1));

    private static final PastSettings UNHURRIED = new PastSettings(30, 10, "");

    static final Set<Class<?>> BEANS = Set.of(
            Inboxes.class,
            FolderWatch.class,
            OpenReceipts.class,
            PastPace.class,
            Hold.class,
            Ledger.class,
            Unentered.class,
            Keys.class,
            ErasedBytes.class,
            Returns.class,
            FateNote.class,
            FolderIntake.class,
            Arrivals.class,
            CompleteFiles.class,
            Settling.class,
            Originals.class,
            AuditTrail.class,
            WorkQueue.class,
            Nudges.class,
            Commits.class);

    private final Wiring wiring;
    private final Path data;

    private Desk(Wiring wiring, Path data) {
        this.wiring = wiring;
        this.data = data;
    }

    static Desk over(DataSource database, Clock clock, Path data, Class<?>... standIns) throws IOException {
        return over(database, clock, data, SETTINGS, standIns);
    }

    static Desk over(DataSource database, Clock clock, Path data, IntakeSettings settings, Class<?>... standIns)
            throws IOException {
        return over(database, clock, data, settings, List.of(), standIns);
    }

    /** With other folders than the inbox, too. */
    static Desk over(
            DataSource database,
            Clock clock,
            Path data,
            IntakeSettings settings,
            List<WatchedFolder> folders,
            Class<?>... standIns)
            throws IOException {
        return over(database, clock, data, settings, folders, UNHURRIED, standIns);
    }

    /** With more beans and what they are given, for what stands around the folder intake. */
    public static Desk with(DataSource database, Clock clock, Path data, Map<Class<?>, Object> given, Class<?>... beans)
            throws IOException {
        return with(database, clock, data, SETTINGS, given, beans);
    }

    static Desk with(
            DataSource database,
            Clock clock,
            Path data,
            IntakeSettings settings,
            Map<Class<?>, Object> given,
            Class<?>... beans)
            throws IOException {
        return over(database, clock, data, settings, List.of(), UNHURRIED, given, beans);
    }

    static Desk over(
            DataSource database,
            Clock clock,
            Path data,
            IntakeSettings settings,
            List<WatchedFolder> folders,
            PastSettings pace,
            Class<?>... standIns)
            throws IOException {
        return over(database, clock, data, settings, folders, pace, Map.of(), standIns);
    }

    private static Desk over(
            DataSource database,
            Clock clock,
            Path data,
            IntakeSettings settings,
            List<WatchedFolder> folders,
            PastSettings pace,
            Map<Class<?>, Object> others,
            Class<?>... standIns)
            throws IOException {
        var beans = new ArrayList<>(BEANS);
        beans.removeIf(bean -> Arrays.stream(standIns).anyMatch(bean::isAssignableFrom));
        beans.addAll(List.of(standIns));
        Files.createDirectories(data.resolve("inbox"));
        var given = new HashMap<Class<?>, Object>(others);
        given.put(MessageSource.class, messages());
        given.put(IntakeSettings.class, settings);
        given.put(PastSettings.class, pace);
        given.put(FolderSettings.class, new FolderSettings(data.resolve("inbox"), folders));
        return new Desk(Wiring.over(database, clock, data, given, beans.toArray(Class<?>[]::new)), data);
    }

    private static MessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/intake", "messages/mail", "messages/post");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    public <T> T get(Class<T> type) {
        return wiring.get(type);
    }

    Path inbox() {
        return data.resolve("inbox");
    }

    public Path drop(String name, String content) throws IOException {
        var file = inbox().resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, content);
    }

    /** One poll of each folder, with what a restart or the timer does before it and after. */
    public void poll() throws IOException {
        for (var folder : get(FolderIntake.class).folders()) {
            get(FolderIntake.class).resume(folder.name());
            for (var file : incoming(folder.path())) {
                if (get(CompleteFiles.class).isComplete(file.toFile())) {
                    get(FolderIntake.class).takeIn(file.toFile());
                }
            }
            get(FolderIntake.class).resume(folder.name());
        }
    }

    /** Like Camel's consumer, it does not enter folders whose name begins with a dot. */
    private static List<Path> incoming(Path root) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                var hidden = folder.getFileName().toString().startsWith(".");
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                found.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path gone, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    /** Polls as often as it takes for a quiet file to count as complete. */
    public void pollUntilQuiet(MovableClock clock) throws IOException {
        poll();
        clock.pass(SETTINGS.emptyQuiet());
        poll();
    }

    public void settleAll() throws IOException {
        var queue = get(WorkQueue.class);
        for (var claim = queue.claim(Ledger.SETTLING_STAGE);
                claim.isPresent();
                claim = queue.claim(Ledger.SETTLING_STAGE)) {
            var result = get(Settling.class).settle(claim.get());
            wiring.transactions().executeWithoutResult(transaction -> {
                queue.finish(result.claim());
                result.keep();
            });
        }
    }

    /** As reading does it when it has found nothing wrong. */
    public void accept(Receipt receipt) {
        wiring.transactions().executeWithoutResult(transaction -> {
            var document = get(Originals.class)
                    .register(
                            Objects.requireNonNull(receipt.sha256()),
                            receipt.shownName(),
                            "application/pdf",
                            receipt.size());
            get(Ledger.class).accept(receipt.id(), document);
        });
    }

    public void refuse(Receipt receipt, Fate fate) {
        wiring.transactions()
                .executeWithoutResult(
                        transaction -> get(Ledger.class).refuse(receipt.id(), fate, "intake.reason.unknown", null));
    }

    public List<Receipt> receipts() {
        return get(JdbcClient.class)
                .sql("SELECT * FROM receipt ORDER BY seen_at, name")
                .query(Ledger::map)
                .list();
    }

    public int owed(String stage) {
        return get(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM work WHERE stage = :stage")
                .param("stage", stage)
                .query(Integer.class)
                .single();
    }

    /** All work that is not finished. */
    public int open() {
        return get(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM work")
                .query(Integer.class)
                .single();
    }

    public void inTransaction(Runnable work) {
        wiring.transactions().executeWithoutResult(transaction -> work.run());
    }

    /** Files below a folder of this desk, as paths from there. */
    public List<String> files(String folder) throws IOException {
        var root = data.resolve(folder);
        if (!Files.exists(root)) {
            return List.of();
        }
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        wiring.close();
    }
}
