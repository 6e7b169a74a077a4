package vn.dondoc.edxml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.folders.Folders;
import vn.dondoc.regulation.Regulations;

/** Writes down which statuses packages have reached, and lays each as a file, once. Any process may do it at any time. */
@Component("edxmlStatuses")
public class Statuses {

    private static final String FOLDER = "trang-thai";

    /** A refusal needs its reason, so that the sender can send what is wanted. */
    private static final Map<String, String> REASONS = Map.of(
            "UNSUPPORTED", "Loại tệp không được tiếp nhận",
            "ENCRYPTED", "Tệp có mật khẩu",
            "EMPTY", "Tệp rỗng",
            "TOO_LARGE", "Tệp quá lớn",
            "QUARANTINED", "Tệp hỏng, không đọc được");

    /**
     * A package and whatever was found within it, three levels deep: package, archive, document; and what it says of itself. Before it was
     * read nobody knows what its sender calls it, nor whether anything may be said of it at all.
     */
    private static final String REACHED = """
            WITH package AS (
                SELECT r.id, r.id AS part_id FROM receipt r WHERE LOWER(r.name) LIKE '%.edxml'
                UNION
                SELECT r.id, c.id FROM receipt r JOIN receipt c ON c.parent = r.id WHERE LOWER(r.name) LIKE '%.edxml'
                UNION
                SELECT r.id, g.id
                FROM receipt r JOIN receipt c ON c.parent = r.id JOIN receipt g ON g.parent = c.id
                WHERE LOWER(r.name) LIKE '%.edxml')
            SELECT p.id, w.fate, MIN(d.number) AS number, MIN(d.issued_on) AS issued_on,
                   MAX(CASE WHEN g.field = 'NUMBER' THEN g.content END) AS their_number,
                   MAX(CASE WHEN g.field = 'ISSUED_ON' THEN g.content END) AS their_day,
                   MAX(CASE WHEN g.field = 'DOCUMENT_ID' THEN g.content END) AS their_document,
                   MAX(CASE WHEN g.field = 'SENDER_ID' THEN g.content END) AS their_organ,
                   MAX(CASE WHEN g.field = 'NOTICE' THEN 1 ELSE 0 END) AS notice,
                   COUNT(DISTINCT d.id) AS directives, COUNT(DISTINCT a.id) AS parts,
                   COUNT(DISTINCT CASE WHEN a.progress <> 'NOT_STARTED' THEN a.id END) AS begun,
                   COUNT(DISTINCT CASE
                       WHEN a.progress = 'CLOSED' OR a.progress = 'DONE' AND a.confirmed_on IS NOT NULL AND d.issued_on NOT IN (:closing)
                       THEN a.id END) AS finished
            FROM package p
            JOIN receipt w ON w.id = p.id
            JOIN receipt part ON part.id = p.part_id
            LEFT JOIN given_fact g ON g.receipt_id = part.id
            LEFT JOIN directive d ON d.document_id = part.document_id
            LEFT JOIN task t ON t.directive_id = d.id
            LEFT JOIN assignment a ON a.task_id = t.id AND a.parent_id IS NULL AND a.progress <> 'TAKEN_BACK'
            WHERE w.fate NOT IN ('HELD', 'WAITING', 'DUPLICATE', 'SECRET') AND NOT EXISTS (
                SELECT 1
                FROM edxml_status s
                WHERE s.receipt_id = p.id AND s.code IN ('02', '06'))
            GROUP BY p.id, w.fate
            ORDER BY p.id
            """;

    private final JdbcClient jdbc;
    private final Regulations regulations;
    private final EdxmlSettings settings;
    private final Path folder;
    private final Clock clock;

    Statuses(JdbcClient jdbc, Regulations regulations, EdxmlSettings settings, Folders folders, Clock clock) {
        this.jdbc = jdbc;
        this.regulations = regulations;
        this.settings = settings;
        this.folder = folders.outbox().resolve(FOLDER);
        this.clock = clock;
    }

    /** For the route: what was reached since, and what a kill left owed. */
    public void lay() throws IOException {
        if (settings.organ().isBlank()) {
            return;
        }
        for (Reached one : reached()) {
            one.codes().forEach(code -> owe(one, code));
        }
        for (Status owed : owed()) {
            write(owed);
        }
    }

    Path folder() {
        return folder;
    }

    private List<Reached> reached() {
        return jdbc.sql(REACHED)
                .param("closing", closing())
                .query((row, n) -> reached(row))
                .list();
    }

    /** The days of issue whose regulation has the Office close tasks: there, confirming is not the end. */
    private List<LocalDate> closing() {
        List<LocalDate> days =
                jdbc.sql("SELECT DISTINCT issued_on FROM directive").query(LocalDate.class).list().stream()
                        .filter(day -> regulations.followedOn(day).yes("task.office-closes"))
                        .toList();
        return days.isEmpty() ? List.of(LocalDate.EPOCH) : days;
    }

    private static Reached reached(ResultSet row) throws SQLException {
        String fate = row.getString("fate");
        return new Reached(
                row.getObject("id", UUID.class),
                REASONS.containsKey(fate),
                REASONS.getOrDefault(fate, ""),
                row.getInt("directives"),
                row.getInt("parts"),
                row.getInt("begun"),
                row.getInt("finished"),
                sent(row));
    }

    /** The words of its own package before those that somebody corrected here: by its own words the sender finds it. */
    private static Reached.Sent sent(ResultSet row) throws SQLException {
        String day = row.getString("their_day");
        return new Reached.Sent(
                first(row.getString("their_organ"), null),
                first(row.getString("their_document"), null),
                first(row.getString("their_number"), row.getString("number")),
                day == null ? row.getObject("issued_on", LocalDate.class) : LocalDate.parse(day),
                row.getInt("notice") > 0);
    }

    private static String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other != null ? other : "";
    }

    private void owe(Reached one, StatusCode code) {
        if (known(one, code)) {
            return;
        }
        try {
            jdbc.sql("""
                            INSERT INTO edxml_status (receipt_id, code, organ, document_ref, number, issued_on, reason, reached_at)
                            VALUES (:receipt, :code, :organ, :document, :number, :issuedOn, :reason, :now)
                            """)
                    .param("receipt", one.receipt())
                    .param("code", code.code())
                    .param("organ", one.sent().organ())
                    .param("document", one.sent().document())
                    .param("number", one.sent().number())
                    .param("issuedOn", one.sent().issuedOn())
                    .param("reason", code == StatusCode.REFUSED ? one.reason() : null)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException raced) {
            // Another process was quicker; it is owed all the same.
        }
    }

    /** Told of this package, or of another one by which the same document came. */
    private boolean known(Reached one, StatusCode code) {
        Reached.Sent sent = one.sent();
        boolean named = !sent.document().isEmpty() && !sent.notice();
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM edxml_status
                        WHERE code = :code AND (receipt_id = :receipt OR :named AND document_ref = :document AND organ = :organ)
                        """)
                        .param("code", code.code())
                        .param("receipt", one.receipt())
                        .param("named", named)
                        .param("document", sent.document())
                        .param("organ", sent.organ())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<Status> owed() {
        return jdbc.sql("""
                        SELECT receipt_id, code, organ, document_ref, number, issued_on, reason, reached_at
                        FROM edxml_status
                        WHERE laid_at IS NULL
                        ORDER BY receipt_id, code
                        FETCH FIRST 1000 ROWS ONLY
                        """)
                .query((row, n) -> new Status(
                        row.getObject("receipt_id", UUID.class),
                        StatusCode.of(row.getString("code")),
                        row.getString("number"),
                        row.getString("organ"),
                        row.getString("document_ref"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("reason"),
                        row.getObject("reached_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The file first, whole or not at all; then it is no longer owed. */
    private void write(Status status) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "." + status.fileName(), ".part");
        try {
            Files.write(
                    unfinished,
                    StatusMessage.of(
                            status,
                            settings.organ(),
                            regulations.active().authority().office()));
            Files.move(
                    unfinished,
                    folder.resolve(status.fileName()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        jdbc.sql("UPDATE edxml_status SET laid_at = :now WHERE receipt_id = :receipt AND code = :code")
                .param("receipt", status.file())
                .param("code", status.code().code())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
