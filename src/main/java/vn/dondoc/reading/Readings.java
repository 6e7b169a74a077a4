package vn.dondoc.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.work.Outbox;

/**
 * What was read from the archived documents, version by version. Whether somebody may see a document is the caller's question: he
 * knows what it has become.
 */
@Repository
public class Readings {

    private static final Actor READING = Actor.system("reading");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditTrail trail;
    private final Outbox outbox;

    Readings(JdbcClient jdbc, Clock clock, AuditTrail trail, Outbox outbox) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trail = trail;
        this.outbox = outbox;
    }

    public Optional<StoredReading> latest(DocumentId document) {
        return jdbc.sql("""
                        SELECT document_id, version, verdict, text, blocks, furniture, notes, signatures, pages, reason, read_at
                        FROM reading
                        WHERE document_id = :document
                        ORDER BY version DESC
                        FETCH FIRST 1 ROWS ONLY
                        """)
                .param("document", document.value())
                .query(Readings::map)
                .optional();
    }

    public Optional<StoredReading> version(DocumentId document, int version) {
        return jdbc.sql("""
                        SELECT document_id, version, verdict, text, blocks, furniture, notes, signatures, pages, reason, read_at
                        FROM reading
                        WHERE document_id = :document AND version = :version
                        """)
                .param("document", document.value())
                .param("version", version)
                .query(Readings::map)
                .optional();
    }

    /** Where the words of this version stand on the pages. */
    public Print print(DocumentId document, int version) {
        List<PageSize> sizes = new ArrayList<>();
        List<Box> boxes = new ArrayList<>();
        jdbc.sql("""
                        SELECT page, width, height, boxes
                        FROM reading_page
                        WHERE document_id = :document AND version = :version
                        ORDER BY page
                        """)
                .param("document", document.value())
                .param("version", version)
                .query(row -> {
                    sizes.add(new PageSize(row.getFloat("width"), row.getFloat("height")));
                    boxes.addAll(PackedBoxes.unpack(row.getString("boxes"), row.getInt("page")));
                });
        return new Print(
                sizes,
                boxes.stream().sorted(Comparator.comparingInt(Box::start)).toList());
    }

    /** Adds the next version; only what may be archived can be kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    int add(DocumentId document, Reading reading) {
        int version = 1 + latest(document).map(StoredReading::version).orElse(0);
        switch (reading) {
            case Reading.Text text -> insert(document, version, text, "TEXT", null);
            case Reading.NoText none ->
                insert(
                        document,
                        version,
                        new Reading.Text("", List.of(), List.of(), none.pages(), List.of()),
                        "NO_TEXT",
                        none.reason());
            default ->
                throw new IllegalArgumentException(
                        "Not a reading to keep: " + reading.getClass().getSimpleName());
        }
        trail.record(READING, "reading.kept", "document", document.toString(), String.valueOf(version));
        outbox.append("reading", document.value());
        return version;
    }

    /** What was found out later; what was known already stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    void addPrint(DocumentId document, int version, Print print) {
        if (print(document, version).pages().isEmpty()) {
            insertPages(document, version, print);
        }
    }

    private void insert(DocumentId document, int version, Reading.Text text, String verdict, @Nullable String reason) {
        jdbc.sql("""
                        INSERT INTO reading
                            (id, document_id, version, verdict, text, blocks, furniture, notes, signatures, pages, reason, read_at)
                        VALUES (:id, :document, :version, :verdict, :text, :blocks, :furniture, :notes, :signatures, :pages, :reason, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("document", document.value())
                .param("version", version)
                .param("verdict", verdict)
                .param("text", text.text())
                .param("blocks", ReadingJson.write(text.blocks()))
                .param("furniture", ReadingJson.write(text.furniture()))
                .param("notes", ReadingJson.write(text.notes()))
                .param("signatures", ReadingJson.write(text.signatures()))
                .param("pages", text.pages())
                .param("reason", reason)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        insertPages(document, version, text.print());
    }

    private void insertPages(DocumentId document, int version, Print print) {
        Map<Integer, List<Box>> byPage = print.boxes().stream()
                .collect(Collectors.groupingBy(box -> box.place().page()));
        for (int page = 1; page <= print.pages().size(); page++) {
            jdbc.sql("""
                            INSERT INTO reading_page (document_id, version, page, width, height, boxes)
                            VALUES (:document, :version, :page, :width, :height, :boxes)
                            """)
                    .param("document", document.value())
                    .param("version", version)
                    .param("page", page)
                    .param("width", print.pages().get(page - 1).width())
                    .param("height", print.pages().get(page - 1).height())
                    .param("boxes", PackedBoxes.pack(byPage.getOrDefault(page, List.of())))
                    .update();
        }
    }

    private static StoredReading map(ResultSet row, int n) throws SQLException {
        return new StoredReading(
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getInt("version"),
                reading(row),
                row.getObject("read_at", OffsetDateTime.class).toInstant());
    }

    private static Reading reading(ResultSet row) throws SQLException {
        int pages = row.getInt("pages");
        if (row.getString("verdict").equals("NO_TEXT")) {
            return new Reading.NoText(pages, row.getString("reason"));
        }
        return new Reading.Text(
                row.getString("text"),
                ReadingJson.blocks(row.getString("blocks")),
                ReadingJson.furniture(row.getString("furniture")),
                pages,
                ReadingJson.notes(row.getString("notes")),
                Print.NONE,
                ReadingJson.signatures(row.getString("signatures")));
    }
}
