package vn.dondoc.archive;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The backups that were made. */
@Repository
public class Backups {

    private final JdbcClient jdbc;

    Backups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Backup backup) {
        jdbc.sql("""
                        INSERT INTO backup (id, place, made_at, originals)
                        VALUES (:id, :place, :madeAt, :originals)
                        """)
                .param("id", backup.id())
                .param("place", backup.place())
                .param("madeAt", backup.madeAt().atOffset(ZoneOffset.UTC))
                .param("originals", backup.originals())
                .update();
    }

    /** Those that hold what lay in the archive from the one instant to the other. */
    public List<Backup> holding(Instant archivedAt, Instant erasedAt) {
        return jdbc.sql("""
                        SELECT id, place, made_at, originals
                        FROM backup
                        WHERE made_at BETWEEN :archivedAt AND :erasedAt
                        ORDER BY made_at
                        """)
                .param("archivedAt", archivedAt.atOffset(ZoneOffset.UTC))
                .param("erasedAt", erasedAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Backup(
                        row.getObject("id", UUID.class),
                        row.getString("place"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getInt("originals")))
                .list();
    }
}
