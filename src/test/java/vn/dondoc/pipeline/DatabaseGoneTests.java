package vn.dondoc.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import vn.dondoc.work.WorkQueue;

/** The whole application over a PostgreSQL that is stopped while files come in, and comes back. */
@ExtendWith(DatabaseGoneTests.ServerLast.class) // before Spring's, and so the last to end
@SpringBootTest(
        properties = {
            "dondoc.intake.poll=300ms",
            "dondoc.intake.quiet=300ms",
            "dondoc.work.lease=3s",
            "spring.datasource.hikari.connection-timeout=1000"
        })
@DirtiesContext
class DatabaseGoneTests {

    private static final Path HOME = Path.of("target/test-data/database-gone");
    private static final int PORT = freePort();

    private static @Nullable EmbeddedPostgres server;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) throws IOException {
        FileSystemUtils.deleteRecursively(HOME);
        Files.createDirectories(HOME);
        server = started();
        for (var folder : new String[] {"data", "inbox", "outbox"}) {
            registry.add("dondoc." + folder, () -> HOME.resolve(folder).toString());
        }
        registry.add("spring.datasource.url", () -> "jdbc:postgresql://localhost:" + PORT + "/postgres");
        registry.add("spring.datasource.username", () -> "postgres");
    }

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkQueue queue;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void whatCameInMeanwhileIsTakenInAfterwardsWithoutARestart() throws IOException {
        drop("một");
        await().atMost(Duration.ofMinutes(1)).until(() -> opened() == 1);
        drop("hai");
        Objects.requireNonNull(server).close();
        for (var name : new String[] {"ba", "bốn", "năm"}) {
            drop(name);
        }
        // Long enough for polls, claims and leases to fail.
        var silence = System.nanoTime() + Duration.ofSeconds(6).toNanos();
        await().atMost(Duration.ofSeconds(10)).until(() -> System.nanoTime() > silence);

        server = started();

        await().ignoreExceptions().atMost(Duration.ofMinutes(2)).until(() -> opened() == 5);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM receipt WHERE fate = 'ACCEPTED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM receipt").query(Integer.class).single())
                .isEqualTo(5);
        await().atMost(Duration.ofMinutes(1)).until(() -> queue.stalled().isEmpty());
    }

    /** Stops the server after the application: over a database that is gone that one waits out every grace it gives to work under way. */
    static final class ServerLast implements AfterAllCallback {

        @Override
        public void afterAll(ExtensionContext context) throws IOException {
            Objects.requireNonNull(server).close();
        }
    }

    private int opened() {
        return jdbc.sql("SELECT COUNT(*) FROM review").query(Integer.class).single();
    }

    private static void drop(String name) throws IOException {
        Files.createDirectories(HOME.resolve("inbox"));
        Files.writeString(
                HOME.resolve("inbox/" + name + ".txt"),
                "ỦY BAN NHÂN DÂN TỈNH\nSố: 12/UBND-TH\n\nGiao Sở Tài chính báo cáo trước ngày 30/6/2026, mục " + name
                        + ".");
    }

    private static EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(PORT)
                .setDataDirectory(HOME.resolve("postgres").toAbsolutePath())
                .setCleanDataDirectory(false)
                .start();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
