package vn.dondoc.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.rendering.OwnTemplates;

/** The Office's own templates and formulas: offered, looked at, switched on by a person, and taken back. */
@Repository
class OwnFiles implements OwnTemplates {

    private static final String SELECT = """
            SELECT id, name, hash, content, origin, state, offered_name, offered_at, seen_at, switched_name, switched_at,
                   ended_name, ended_at, failure
            FROM own_file
            """;

    private static final String KIND = "own-file";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    OwnFiles(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<String> inUse(String template) {
        return Replaceable.template(template).flatMap(this::inUse).map(OwnFile::content);
    }

    Optional<OwnFile> inUse(Replaceable name) {
        return of(name, OwnFile.State.IN_USE).stream().findFirst();
    }

    Optional<OwnFile> offered(Replaceable name) {
        return of(name, OwnFile.State.OFFERED).stream().findFirst();
    }

    private List<OwnFile> of(Replaceable name, OwnFile.State state) {
        return jdbc.sql(SELECT + " WHERE name = :name AND state = :state ORDER BY offered_at DESC")
                .param("name", name.name())
                .param("state", state.name())
                .query(OwnFiles::map)
                .list();
    }

    Optional<OwnFile> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE id = :id")
                .param("id", id)
                .query(OwnFiles::map)
                .optional();
    }

    /** Those that were in use once, the last one first. */
    List<OwnFile> past() {
        return jdbc.sql(SELECT + " WHERE state = 'PAST' ORDER BY ended_at DESC")
                .query(OwnFiles::map)
                .list();
    }

    /** Whoever offers a second one has changed his mind about the first. The text has passed the check. */
    @Transactional
    UUID offer(Viewer viewer, Replaceable name, String hash, String content, OwnFile.Origin origin) {
        jdbc.sql("DELETE FROM own_file WHERE name = :name AND state = 'OFFERED'")
                .param("name", name.name())
                .update();
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO own_file (id, name, hash, content, origin, state, offered_name, offered_at)
                        VALUES (:id, :name, :hash, :content, :origin, 'OFFERED', :by, :now)
                        """)
                .param("id", id)
                .param("name", name.name())
                .param("hash", hash)
                .param("content", content)
                .param("origin", origin.name())
                .param("by", viewer.name())
                .param("now", now())
                .update();
        audit.record(viewer.actor(), "reporting.ownOffered", KIND, id.toString(), name.path() + " " + hash);
        return id;
    }

    /** From now on it may be switched on. */
    @Transactional
    void seen(Viewer viewer, OwnFile file) {
        int first = jdbc.sql(
                        "UPDATE own_file SET seen_at = :now WHERE id = :id AND state = 'OFFERED' AND seen_at IS NULL")
                .param("id", file.id())
                .param("now", now())
                .update();
        if (first == 1) {
            record(viewer, "reporting.ownSeen", file);
        }
    }

    /** False where nobody has looked at it, or somebody was quicker. */
    @Transactional
    boolean switchOn(Viewer viewer, OwnFile file) {
        end(viewer, file.name());
        int on = jdbc.sql("""
                        UPDATE own_file
                        SET state = 'IN_USE', switched_name = :by, switched_at = :now
                        WHERE id = :id AND state = 'OFFERED' AND seen_at IS NOT NULL
                        """)
                .param("id", file.id())
                .param("by", viewer.name())
                .param("now", now())
                .update();
        if (on != 1) {
            throw new NotOffered();
        }
        record(viewer, "reporting.ownSwitchedOn", file);
        return true;
    }

    /** Takes back what the transaction has ended already. */
    static final class NotOffered extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Transactional
    boolean drop(Viewer viewer, OwnFile file) {
        int gone = jdbc.sql("DELETE FROM own_file WHERE id = :id AND state = 'OFFERED'")
                .param("id", file.id())
                .update();
        if (gone == 1) {
            record(viewer, "reporting.ownDropped", file);
        }
        return gone == 1;
    }

    /** The program's own serves again. */
    @Transactional
    boolean backToOurs(Viewer viewer, Replaceable name) {
        Optional<OwnFile> file = inUse(name);
        end(viewer, name);
        file.ifPresent(one -> record(viewer, "reporting.ownEnded", one));
        return file.isPresent();
    }

    private void end(Viewer viewer, Replaceable name) {
        jdbc.sql("""
                        UPDATE own_file SET state = 'PAST', ended_name = :by, ended_at = :now
                        WHERE name = :name AND state = 'IN_USE'
                        """)
                .param("name", name.name())
                .param("by", viewer.name())
                .param("now", now())
                .update();
    }

    /** The template is kept in use: another report may be printed by it. */
    @Transactional
    void failed(Viewer viewer, OwnFile file, String reason) {
        jdbc.sql("UPDATE own_file SET failure = :reason WHERE id = :id")
                .param("id", file.id())
                .param("reason", reason)
                .update();
        audit.record(viewer.actor(), "reporting.ownFailed", KIND, file.id().toString(), reason);
    }

    private void record(Viewer viewer, String action, OwnFile file) {
        audit.record(
                viewer.actor(), action, KIND, file.id().toString(), file.name().path() + " " + file.hash());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static OwnFile map(ResultSet row, int n) throws SQLException {
        return new OwnFile(
                row.getObject("id", UUID.class),
                Replaceable.valueOf(row.getString("name")),
                row.getString("hash"),
                row.getString("content"),
                OwnFile.Origin.valueOf(row.getString("origin")),
                OwnFile.State.valueOf(row.getString("state")),
                row.getString("offered_name"),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                instant(row, "seen_at"),
                row.getString("switched_name"),
                instant(row, "switched_at"),
                row.getString("ended_name"),
                instant(row, "ended_at"),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
