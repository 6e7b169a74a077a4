package vn.dondoc.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.ArchiveInFolder;
import vn.dondoc.archive.Backups;
import vn.dondoc.archive.Originals;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;

/** PostgreSQL has tools of its own for its data; the originals are ours to back up. */
class BackupBesidePostgresTests {

    @TempDir
    Path home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void theOriginalsAreBackedUpAndTheDatabaseIsNamedAsMissing() throws Exception {
        Archive archive = ArchiveInFolder.in(home.resolve("data"));
        try (var wiring = Wiring.over(
                Databases.postgres(),
                new MovableClock("2026-06-20T02:00:00Z"),
                home.resolve("data"),
                Map.of(Archive.class, archive),
                Originals.class,
                Backups.class,
                AuditTrail.class,
                BackupCommand.class)) {
            var kept = archive.keep(Files.writeString(home.resolve("công văn.txt"), "Nội dung"));
            wiring.transactions()
                    .executeWithoutResult(
                            status -> wiring.get(Originals.class).register(kept, "công văn.txt", "text/plain", 10));

            int made = wiring.get(BackupCommand.class)
                    .run(List.of(home.resolve("backups").toString()), out());

            assertThat(made).isZero();
            assertThat(said()).contains("pg_dump", "1 bản gốc").doesNotContain("cơ sở dữ liệu và");
            assertThat(Restoring.restore(backup(), home.resolve("elsewhere"), out()))
                    .isZero();
            assertThat(said()).contains("pg_restore");
            assertThat(ArchiveInFolder.in(home.resolve("elsewhere")).holds(kept))
                    .isTrue();
        }
    }

    private Path backup() throws IOException {
        try (var made = Files.list(home.resolve("backups"))) {
            return made.findFirst().orElseThrow();
        }
    }

    private PrintStream out() {
        said.reset();
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
