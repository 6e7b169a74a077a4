package vn.dondoc.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.intake.Arrival;
import vn.dondoc.intake.Arrivals;
import vn.dondoc.intake.IntakeBeans;
import vn.dondoc.intake.Ledger;
import vn.dondoc.intake.PagesRead;
import vn.dondoc.intake.Receipt;
import vn.dondoc.intake.ReceiptId;
import vn.dondoc.intake.Settling;
import vn.dondoc.intake.Source;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;
import vn.dondoc.work.Claim;
import vn.dondoc.work.OpenWork;
import vn.dondoc.work.Outbox;
import vn.dondoc.work.WorkQueue;

/** The reading stage with the real intake before it, real workers and a real archive; nothing behind it. */
final class ReadingDesk implements AutoCloseable {

    private final Wiring wiring;
    private final Path data;
    private final OriginalReader reader;
    private final List<DocumentId> passedOn = Collections.synchronizedList(new ArrayList<>());

    ReadingDesk(Path data, ReadingLimits limits, UnpackLimits unpacking) throws IOException {
        this.data = data;
        Files.createDirectories(data.resolve("inbox"));
        reader = new OriginalReader(limits);
        var given = IntakeBeans.settings(data);
        given.put(MessageSource.class, messages());
        given.put(OriginalReader.class, reader);
        given.put(UnpackLimits.class, unpacking);
        var beans = IntakeBeans.all();
        beans.addAll(List.of(
                hidden("archive.FolderArchive"),
                Outbox.class,
                Readings.class,
                GivenFacts.class,
                Parts.class,
                PartsGate.class,
                RecentReadings.class,
                PagesRead.class,
                DocumentReader.class));
        wiring = Wiring.over(
                Databases.h2(), new MovableClock("2026-06-20T02:00:00Z"), data, given, beans.toArray(Class<?>[]::new));
    }

    /** The archive keeps it to itself. */
    private static Class<?> hidden(String name) {
        try {
            return Class.forName("vn.dondoc." + name);
        } catch (ClassNotFoundException moved) {
            throw new IllegalStateException(moved);
        }
    }

    private static MessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/intake", "messages/reading");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    <T> T get(Class<T> type) {
        return wiring.get(type);
    }

    ReceiptId upload(String name, byte[] content) throws IOException {
        var id = ReceiptId.named(name);
        get(Arrivals.class)
                .take(
                        new Arrival(id, new Source(Source.Kind.UPLOAD, "Nguyễn An"), name),
                        new ByteArrayInputStream(content));
        return id;
    }

    /** As a file that goes with a result. */
    ReceiptId attach(String name, byte[] content) throws IOException {
        var id = ReceiptId.named("attached " + name);
        get(Arrivals.class)
                .take(
                        new Arrival(id, new Source(Source.Kind.RESULT, "Nguyễn An"), name),
                        new ByteArrayInputStream(content));
        return id;
    }

    boolean owes(String stage, UUID subject) {
        return !get(JdbcClient.class)
                .sql("SELECT subject FROM work WHERE stage = :stage AND subject = :subject")
                .param("stage", stage)
                .param("subject", subject)
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    /** Written to the disk first, for some are larger than a test should hold. */
    ReceiptId upload(String name, HostileFiles.Case content) throws IOException {
        var file = Files.createTempFile(data, "upload", ".bin");
        content.writeTo(file);
        var id = ReceiptId.named(name);
        try (var in = Files.newInputStream(file)) {
            get(Arrivals.class).take(new Arrival(id, new Source(Source.Kind.UPLOAD, "Nguyễn An"), name), in);
        }
        Files.delete(file);
        return id;
    }

    /** As the route does it with several workers. */
    void workInThreads(int threads) throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    work();
                    return null;
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
    }

    Receipt receipt(ReceiptId id) {
        return get(Ledger.class).find(id).orElseThrow();
    }

    List<OpenWork> stalled() {
        return get(WorkQueue.class).stalled();
    }

    List<String> allTexts() {
        return get(JdbcClient.class)
                .sql("SELECT text FROM reading WHERE text IS NOT NULL")
                .query(String.class)
                .list();
    }

    /** All that is owed: reading with whatever comes out of it, then settling. */
    void work() throws IOException {
        for (var claim = claim("intake-held"); claim != null; claim = claim("intake-held")) {
            keep(get(DocumentReader.class).read(claim));
        }
        for (var claim = claim("intake-settling"); claim != null; claim = claim("intake-settling")) {
            var settled = get(Settling.class).settle(claim);
            wiring.transactions().executeWithoutResult(status -> {
                get(WorkQueue.class).finish(settled.claim());
                settled.keep();
            });
        }
    }

    @Nullable
    Claim claim(String stage) {
        return get(WorkQueue.class).claim(stage).orElse(null);
    }

    void keep(DocumentResult result) {
        wiring.transactions().executeWithoutResult(status -> {
            get(WorkQueue.class).finish(result.claim());
            result.keep();
        });
        if (result.isReadable()) {
            passedOn.add(new DocumentId(result.subject()));
        }
    }

    /** Everything is written, and then the power goes. */
    void keepAndDie(DocumentResult result) {
        wiring.transactions().executeWithoutResult(status -> {
            get(WorkQueue.class).finish(result.claim());
            result.keep();
            status.setRollbackOnly();
        });
    }

    void free() {
        get(WorkQueue.class).freeAfterRestart();
    }

    List<DocumentId> passedOn() {
        return passedOn;
    }

    /** "place or name: FATE" for each row, children with their path inside their container. */
    List<String> rows() {
        return receipts().stream()
                .map(receipt -> (receipt.parent() == null
                                ? receipt.shownName()
                                : "» " + receipt.source().place()) + ": " + receipt.fate())
                .sorted()
                .toList();
    }

    List<Receipt> receipts() {
        return get(JdbcClient.class)
                .sql("SELECT id FROM receipt ORDER BY seen_at, id")
                .query((row, n) -> new ReceiptId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .map(id -> get(Ledger.class).find(id).orElseThrow())
                .toList();
    }

    List<String> files(String folder) throws IOException {
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
        reader.close();
    }
}
