package vn.dondoc.cli.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.Backup;
import vn.dondoc.archive.Backups;
import vn.dondoc.archive.Originals;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;

/**
 * {@code backup DIR}: database and originals into a new folder below DIR, while the work goes on. The database is copied first, so every
 * original it names is copied after it. What is held unread, keys, caches and the index stay out.
 */
@Component
class BackupCommand implements ServerCommand {

    static final String DATABASE = "db.zip";
    static final String ORIGINALS = "originals";

    /** Stands where the database is not in the backup, because PostgreSQL has tools of its own for it. */
    static final String ELSEWHERE = "co-so-du-lieu.txt";

    private static final Actor BACKUP = Actor.system("backup");
    private static final int DONE = 0;
    private static final int WRONG_USE = 2;
    private static final int INCOMPLETE = 3;

    private final DataSource database;
    private final Originals originals;
    private final Archive archive;
    private final Backups backups;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BackupCommand(
            DataSource database,
            Originals originals,
            Archive archive,
            Backups backups,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.database = database;
        this.originals = originals;
        this.archive = archive;
        this.backups = backups;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws IOException, SQLException {
        if (arguments.size() != 1) {
            out.println("Cách dùng: ./dondoc backup THƯ-MỤC");
            return WRONG_USE;
        }
        var made = clock.instant();
        var name = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss").withZone(clock.getZone());
        var folder = Path.of(arguments.getFirst()).resolve("dondoc-" + name.format(made));
        Files.createDirectories(folder.resolve(ORIGINALS));
        boolean inside = database(folder);
        if (!inside) {
            Files.writeString(folder.resolve(ELSEWHERE), "PostgreSQL: pg_dump / pg_restore\n");
            out.println(
                    "Cơ sở dữ liệu PostgreSQL không nằm trong bản này: hãy sao lưu bằng pg_dump ngay TRƯỚC lệnh này.");
        }
        var counted = new int[2];
        originals.each(original -> {
            counted[0]++;
            try {
                var target = folder.resolve(ORIGINALS).resolve(original.sha256().hex());
                archive.copyTo(original.sha256(), target);
            } catch (IOException broken) {
                counted[1]++;
                out.printf("  %s: %s%n", original.id(), broken.getClass().getSimpleName());
            }
        });
        transaction.executeWithoutResult(status -> {
            backups.add(new Backup(UUID.randomUUID(), folder.toString(), made, counted[0]));
            trail.record(BACKUP, "backup.made", "backup", folder.getFileName().toString(), folder.toString());
        });
        out.printf(
                "Đã sao lưu vào %s: %s%d bản gốc%n",
                folder, inside ? "cơ sở dữ liệu và " : "", counted[0] - counted[1]);
        return counted[1] == 0 ? DONE : INCOMPLETE;
    }

    private boolean database(Path folder) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
                return false;
            }
            statement.execute(
                    "BACKUP TO '" + folder.resolve(DATABASE).toString().replace("'", "''") + "'");
            return true;
        }
    }
}
