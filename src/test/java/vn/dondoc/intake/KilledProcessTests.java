package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.archive.Hashing;

/** A real process, killed by SIGKILL again and again while files come in. {@code -Ddondoc.kills=60} makes it a long evening. */
class KilledProcessTests {

    private static final int FILES = 300;

    /** Every tenth file has the bytes of the one before it. */
    private static final int COPIES = FILES / 10;

    private static final int KILLS = Integer.getInteger("dondoc.kills", 3);

    @TempDir
    Path data;

    private final Random random = new Random(42);
    private final Map<String, byte[]> dropped = new HashMap<>();
    private final List<Process> started = new ArrayList<>();

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void losesNothingAndDoublesNothing() throws Exception {
        Files.createDirectories(data.resolve("inbox"));
        var perRound = FILES / (KILLS + 1);
        for (var kill = 0; kill < KILLS; kill++) {
            var process = start();
            awaitLine(process.inputReader(), "up");
            drop(perRound);
            var left = waiting() - random.nextInt(1, perRound);
            await().pollInterval(Duration.ofMillis(10))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> waiting() <= left);
            process.destroyForcibly().waitFor();
        }
        drop(FILES - dropped.size());
        var last = start();
        var said = last.inputReader();
        do {
            awaitLine(said, "idle");
        } while (unsettled() > 0);
        last.destroyForcibly().waitFor();

        var database = DeskProcess.database(data);
        try (var desk = Desk.over(database, Clock.systemUTC(), data)) {
            var receipts = desk.receipts();
            assertThat(receipts).hasSize(FILES);
            assertThat(receipts.stream().map(Receipt::name)).doesNotHaveDuplicates();
            assertThat(receipts.stream().filter(receipt -> receipt.fate() == Fate.ACCEPTED))
                    .hasSize(FILES - COPIES);
            assertThat(receipts.stream().filter(receipt -> receipt.fate() == Fate.DUPLICATE))
                    .hasSize(COPIES);
            assertThat(originals(desk)).isEqualTo(FILES - COPIES);
            assertThat(desk.files("hold")).isEmpty();
            assertThat(desk.files("inbox/.dondoc/claimed")).isEmpty();
        }
        assertOriginalsAreIdentical();
    }

    private void assertOriginalsAreIdentical() throws IOException {
        var expected = new HashSet<String>();
        for (var bytes : dropped.values()) {
            expected.add(Hashing.of(bytes).hex());
        }
        var archived = new HashSet<String>();
        for (var file : regularFiles(data.resolve("archive"))) {
            if (file.startsWith(data.resolve("archive/tmp"))) {
                continue; // Half a copy that a kill left behind bears no hash and is never read.
            }
            assertThat(Hashing.of(file).hex()).isEqualTo(file.getFileName().toString());
            archived.add(file.getFileName().toString());
        }
        assertThat(archived).isEqualTo(expected);
        for (var file : regularFiles(data.resolve("inbox"))) {
            assertThat(file)
                    .hasBinaryContent(Objects.requireNonNull(
                            dropped.get(file.getFileName().toString())));
        }
        assertThat(regularFiles(data.resolve("inbox"))).hasSize(FILES);
    }

    private void drop(int count) throws IOException {
        for (var i = 0; i < count; i++) {
            var number = dropped.size();
            var same = number % 10 == 9 ? number - 1 : number;
            var content = ("Công văn số " + same + " " + "x".repeat(same * 20)).getBytes(StandardCharsets.UTF_8);
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
                        data.toString())
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
