package vn.dondoc.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which documents there are: the same bytes are one document, however often they came in. */
@Repository
public class Originals {

    private final JdbcClient jdbc;
    private final Clock clock;

    Originals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Original> find(DocumentId id) {
        return jdbc.sql("""
                        SELECT id, sha256, name, media_type, size_bytes, archived_at
                        FROM original
                        WHERE id = :id
                        """).param("id", id.value()).query(Originals::map).optional();
    }

    public Optional<Original> withBytes(Sha256 bytes) {
        return jdbc.sql("""
                        SELECT id, sha256, name, media_type, size_bytes, archived_at
                        FROM original
                        WHERE sha256 = :sha256
                        """).param("sha256", bytes.hex()).query(Originals::map).optional();
    }

    /** Hands over every original, one after the other. */
    public void each(Consumer<Original> reader) {
        try (var all = jdbc.sql("""
                        SELECT id, sha256, name, media_type, size_bytes, archived_at
                        FROM original
                        ORDER BY archived_at, id
                        """).query(Originals::map).stream()) {
            all.forEach(reader);
        }
    }

    /**
     * Says that these bytes, which the archive keeps already, are a document; returns the one they are. Two transactions that race with
     * the same new bytes end in a duplicate key for one of them, which finds the document when its stage is repeated.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentId register(Sha256 bytes, String name, String mediaType, long size) {
        var known = withBytes(bytes);
        return known.isPresent() ? known.get().id() : insert(bytes, name, mediaType, size);
    }

    private DocumentId insert(Sha256 bytes, String name, String mediaType, long size) {
        var id = DocumentId.random();
        jdbc.sql("""
                        INSERT INTO original (id, sha256, name, media_type, size_bytes, archived_at)
                        VALUES (:id, :sha256, :name, :mediaType, :size, :now)
                        """)
                .param("id", id.value())
                .param("sha256", bytes.hex())
                .param("name", name)
                .param("mediaType", mediaType)
                .param("size", size)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private static Original map(ResultSet row, int n) throws SQLException {
        return new Original(
                new DocumentId(row.getObject("id", UUID.class)),
                new Sha256(row.getString("sha256")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getObject("archived_at", OffsetDateTime.class).toInstant());
    }
}
