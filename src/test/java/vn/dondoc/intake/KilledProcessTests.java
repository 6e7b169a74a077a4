package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Flags;
import java.io.BufferedReader;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.archive.Hashing;
import vn.dondoc.intake.mail.MailOffice;

/** A real process, killed by SIGKILL again and again while files and mails come in. {@code -Ddondoc.kills=60}
 * ({@code ./dondoc test --long}) makes it a long evening; what was measured lies in {@code target/killed-process.txt}. */
class KilledProcessTests {

    private static final int FILES = 300;

    /** Of one, two or three enclosures each. */
    private static final int MAILS = 60;

    private static final int KILLS = Integer.getInteger("dondoc.kills", 3);

    @TempDir
    Path data;

    private final Random random = new Random(42);
    private final Map<String, byte[]> dropped = new HashMap<>();
    private final Map<String, byte[]> enclosed = new HashMap<>();
    private final List<Process> started = new ArrayList<>();
    private final MailOffice office = new MailOffice();
    private int sent;
    private long up;
    private long peak;
    private Duration atWork = Duration.ZERO;

    @Test
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void losesNothingAndDoublesNothing() throws Exception {
        Files.createDirectories(data.resolve("inbox"));
        var perRound = FILES / (KILLS + 1);
        for (var kill = 0; kill < KILLS; kill++) {
            var process = start();
            awaitLine(process.inputReader(), "up");
            up = System.nanoTime();
            drop(perRound);
            send(MAILS * (kill + 1) / (KILLS + 1));
            // On a slow machine the process may have taken all of them already.
            var files = Math.max(0, waiting() - random.nextInt(1, perRound));
            var letters = unread();
            var mails = letters - random.nextLong(letters + 1);
            await().pollInterval(Duration.ofMillis(10))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> waiting() <= files && unread() <= mails);
            kill(process);
        }
        drop(FILES - dropped.size());
        send(MAILS);
        var last = start();
        var said = last.inputReader();
        awaitLine(said, "up");
        up = System.nanoTime();
        do {
            awaitLine(said, "idle");
        } while (unsettled() > 0 || unread() > 0);
        kill(last);

        var database = DeskProcess.database(data);
        try (var desk = Desk.over(database, Clock.systemUTC(), data)) {
            var receipts = desk.receipts();
            var contents = contents();
            assertThat(receipts).hasSize(FILES + enclosed.size());
            assertThat(receipts.stream().map(Receipt::name)).doesNotHaveDuplicates();
            assertThat(receipts.stream().filter(receipt -> receipt.fate() == Fate.ACCEPTED))
                    .hasSameSizeAs(contents);
            assertThat(receipts.stream().filter(receipt -> receipt.fate() == Fate.DUPLICATE))
                    .hasSize(FILES + enclosed.size() - contents.size());
            assertThat(originals(desk)).isEqualTo(contents.size());
            assertThat(mails(desk)).containsOnlyKeys("TAKEN").containsEntry("TAKEN", MAILS);
            assertThat(desk.files("hold")).isEmpty();
            assertThat(desk.files("inbox/.dondoc/claimed")).isEmpty();
        }
        assertOriginalsAreIdentical();
        tell();
    }

    private void kill(Process process) throws Exception {
        peak = Math.max(peak, peakOf(process));
        process.destroyForcibly().waitFor();
        atWork = atWork.plusNanos(System.nanoTime() - up);
    }

    /** The most memory a process has had, in kilobytes, as Linux counts it; elsewhere nobody says. */
    private static long peakOf(Process process) throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }

    private void tell() throws IOException {
        var files = FILES + enclosed.size();
        var said =
                "%d files and %d enclosures of %d mails, %d kills: 0 lost, 0 doubled; %.1f a second while up, at most %d MB%n"
                        .formatted(
                                FILES, enclosed.size(), MAILS, KILLS, files * 1000.0 / atWork.toMillis(), peak / 1024);
        System.out.print(said);
        Files.writeString(Path.of("target", "killed-process.txt"), said);
    }

    private void assertOriginalsAreIdentical() throws IOException {
        var archived = new HashSet<String>();
        for (var file : regularFiles(data.resolve("archive"))) {
            if (file.startsWith(data.resolve("archive/tmp"))) {
                continue; // Half a copy that a kill left behind bears no hash and is never read.
            }
            assertThat(Hashing.of(file).hex()).isEqualTo(file.getFileName().toString());
            archived.add(file.getFileName().toString());
        }
        assertThat(archived).isEqualTo(contents());
        for (var file : regularFiles(data.resolve("inbox"))) {
            assertThat(file)
                    .hasBinaryContent(Objects.requireNonNull(
                            dropped.get(file.getFileName().toString())));
        }
        assertThat(regularFiles(data.resolve("inbox"))).hasSize(FILES);
    }

    private Set<String> contents() {
        return Stream.concat(dropped.values().stream(), enclosed.values().stream())
                .map(bytes -> Hashing.of(bytes).hex())
                .collect(Collectors.toSet());
    }

    /** Delivers mails until there were so many. */
    private void send(int number) {
        for (; sent < number; sent++) {
            var files = new TreeMap<String, byte[]>();
            for (var i = 0; i <= sent % 3; i++) {
                // The first enclosure of every fifth mail lies in the folder, too.
                var same = i == 0 && sent % 5 == 0;
                files.put("thư " + sent + " tệp " + i + ".pdf", same ? content(sent) : content(1000 + sent * 3 + i));
            }
            office.deliver("<" + sent + "@so.vn>", files);
            enclosed.putAll(files);
        }
    }

    private long unread() {
        return office.inbox().getMessages().stream()
                .filter(mail -> !mail.getFlags().contains(Flags.Flag.SEEN))
                .count();
    }

    private static Map<String, Integer> mails(Desk desk) {
        var counts = new HashMap<String, Integer>();
        desk.get(JdbcClient.class)
                .sql("SELECT fate, COUNT(*) AS mails FROM mail GROUP BY fate")
                .query(row -> {
                    counts.put(row.getString("fate"), row.getInt("mails"));
                });
        return counts;
    }

    private static byte[] content(int number) {
        return ("Công văn số " + number + " " + "x".repeat(number * 20)).getBytes(StandardCharsets.UTF_8);
    }

    private void drop(int count) throws IOException {
        for (var i = 0; i < count; i++) {
            var number = dropped.size();
            // Every tenth file has the bytes of the one before it.
            var same = number % 10 == 9 ? number - 1 : number;
            var content = content(same);
            var name = "công văn " + number + ".pdf";
            var part = data.resolve("inbox").resolve(name + ".part");
            Files.write(part, content);
            Files.move(part, data.resolve("inbox").resolve(name));
            dropped.put(name, content);
        }
    }

    /** Also after a failure no process may outlive its test. */
    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
        office.close();
    }

    private Process start() throws IOException {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogging.level.root=ERROR",
                        "-cp",
                        classPath,
                        DeskProcess.class.getName(),
                        data.toString(),
                        Integer.toString(office.imapPort()))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "killed-process.log").toFile()))
                .start();
        started.add(process);
        return process;
    }

    private static void awaitLine(BufferedReader said, String expected) throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.equals(expected)) {
                return;
            }
        }
        throw new IllegalStateException("The process ended by itself");
    }

    /** How many files lie open in the watched folder. */
    private long waiting() throws IOException {
        try (var files = Files.list(data.resolve("inbox"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    /** How many files lie open in the watched folder, or are claimed and not at their last place. */
    private long unsettled() throws IOException {
        return regularFiles(data.resolve("inbox")).stream()
                .filter(file -> !file.startsWith(data.resolve("inbox/.dondoc/done")))
                .count();
    }

    private static int originals(Desk desk) {
        return desk.get(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM original")
                .query(Integer.class)
                .single();
    }

    /** By a visitor, for files move while they are walked. */
    private static List<Path> regularFiles(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
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
}
