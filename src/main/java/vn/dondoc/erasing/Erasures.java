package vn.dondoc.erasing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;

/** The records of what was erased or is asked to be. */
@Repository
class Erasures {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<UUID>> IDS = new TypeReference<>() {};
    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private static final String SELECT = """
            SELECT id, document_id, state, reason, requested_by, requested_name, requested_at, confirmed_by, confirmed_name,
                   confirmed_at, archived_at, done_at, documents, subjects, hashes, removed
            FROM erasure
            """;

    private final JdbcClient jdbc;

    Erasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<ErasureRecord> all(Viewer viewer) {
        return jdbc.sql(SELECT + " WHERE :seesAll ORDER BY requested_at DESC, id FETCH FIRST 200 ROWS ONLY")
                .param("seesAll", viewer.seesWholeAuthority())
                .query(Erasures::map)
                .list();
    }

    Optional<ErasureRecord> find(Viewer viewer, UUID id) {
        return jdbc.sql(SELECT + " WHERE id = :id AND :seesAll")
                .param("id", id)
                .param("seesAll", viewer.seesWholeAuthority())
                .query(Erasures::map)
                .optional();
    }

    int waiting(Viewer viewer) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM erasure
                        WHERE state = 'REQUESTED' AND requested_by <> :viewer
                        """)
                .param("viewer", viewer.account())
                .query(Integer.class)
                .single();
    }

    boolean isOpen(DocumentId document) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM erasure
                        WHERE document_id = :document AND state IN ('REQUESTED', 'CONFIRMED')
                        """)
                        .param("document", document.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID id, DocumentId document, String reason, Viewer by, Instant at) {
        jdbc.sql("""
                        INSERT INTO erasure (id, document_id, state, reason, requested_by, requested_name, requested_at)
                        VALUES (:id, :document, 'REQUESTED', :reason, :by, :name, :at)
                        """)
                .param("id", id)
                .param("document", document.value())
                .param("reason", reason)
                .param("by", by.account())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False where it is decided already, or where it is the wish of one person only. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean confirm(UUID id, Viewer by, Instant at) {
        return jdbc.sql("""
                        UPDATE erasure
                        SET state = 'CONFIRMED', confirmed_by = :by, confirmed_name = :name, confirmed_at = :at
                        WHERE id = :id AND state = 'REQUESTED' AND requested_by <> :by
                        """)
                        .param("id", id)
                        .param("by", by.account())
                        .param("name", by.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean cancel(UUID id) {
        return jdbc.sql("""
                        UPDATE erasure
                        SET state = 'CANCELLED'
                        WHERE id = :id AND state = 'REQUESTED'
                        """).param("id", id).update() == 1;
    }

    /** What the last step needs when nothing else is there any more to ask. */
    @Transactional(propagation = Propagation.MANDATORY)
    void removed(
            UUID id,
            Collection<UUID> documents,
            Collection<UUID> subjects,
            Collection<String> hashes,
            Map<String, Integer> removed,
            @Nullable Instant archivedAt) {
        jdbc.sql("""
                        UPDATE erasure
                        SET documents = :documents, subjects = :subjects, hashes = :hashes, removed = :removed,
                            archived_at = :archivedAt
                        WHERE id = :id AND state = 'CONFIRMED'
                        """)
                .param("id", id)
                .param("documents", JSON.writeValueAsString(documents))
                .param("subjects", JSON.writeValueAsString(subjects))
                .param("hashes", JSON.writeValueAsString(hashes))
                .param("removed", JSON.writeValueAsString(removed))
                .param("archivedAt", archivedAt == null ? null : archivedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean done(UUID id, Instant at) {
        return jdbc.sql("""
                        UPDATE erasure
                        SET state = 'DONE', done_at = :at
                        WHERE id = :id AND state = 'CONFIRMED'
                        """)
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static ErasureRecord map(ResultSet row, int n) throws SQLException {
        return new ErasureRecord(
                row.getObject("id", UUID.class),
                new DocumentId(row.getObject("document_id", UUID.class)),
                ErasureState.valueOf(row.getString("state")),
                row.getString("reason"),
                new ErasureRecord.Person(
                        row.getString("requested_by"), row.getString("requested_name"), instant(row, "requested_at")),
                confirmed(row),
                nullable(row, "archived_at"),
                nullable(row, "done_at"),
                read(row.getString("documents"), IDS, List.of()),
                read(row.getString("subjects"), IDS, List.of()),
                read(row.getString("hashes"), WORDS, List.of()),
                read(row.getString("removed"), COUNTS, Map.of()));
    }

    private static ErasureRecord.@Nullable Person confirmed(ResultSet row) throws SQLException {
        var by = row.getString("confirmed_by");
        return by == null
                ? null
                : new ErasureRecord.Person(by, row.getString("confirmed_name"), instant(row, "confirmed_at"));
    }

    private static <T> T read(@Nullable String json, TypeReference<T> type, T nothing) {
        return json == null ? nothing : JSON.readValue(json, type);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant nullable(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
