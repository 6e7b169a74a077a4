package vn.dondoc.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.Sha256;

/** What is, was or will be on the portal; only those see it here who see the whole authority. */
@Repository
class Publications {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SELECT = """
            SELECT id, path, number, source, kind, state, content, objections, reason, changes, made_at, decided_name, decided_at
            FROM publication_version
            """;

    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Version> find(Viewer viewer, VersionId id) {
        return jdbc.sql(SELECT + " WHERE id = :id AND :seesAll")
                .param("id", id.value())
                .param("seesAll", viewer.seesWholeAuthority())
                .query(Publications::map)
                .optional();
    }

    /** Newest first. */
    List<Version> all(Viewer viewer) {
        return jdbc.sql(SELECT + " WHERE :seesAll ORDER BY made_at DESC, id")
                .param("seesAll", viewer.seesWholeAuthority())
                .query(Publications::map)
                .list();
    }

    /** What has been on the portal, the newest version of an address first. */
    List<Version> shown(Viewer viewer) {
        return jdbc.sql(SELECT + " WHERE number IS NOT NULL AND :seesAll ORDER BY path, number DESC")
                .param("seesAll", viewer.seesWholeAuthority())
                .query(Publications::map)
                .list();
    }

    /** Every version of an address, those not published yet first. */
    List<Version> at(Viewer viewer, String path) {
        return jdbc.sql(SELECT
                        + " WHERE path = :path AND :seesAll ORDER BY COALESCE(number, 100000) DESC, made_at DESC")
                .param("path", path)
                .param("seesAll", viewer.seesWholeAuthority())
                .query(Publications::map)
                .list();
    }

    boolean isMadeOf(UUID source) {
        return jdbc.sql("SELECT COUNT(*) FROM publication_version WHERE source = :source")
                        .param("source", source)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void add(Version version) {
        jdbc.sql("""
                        INSERT INTO publication_version
                            (id, path, number, source, kind, state, content, objections, reason, changes, made_at)
                        VALUES (:id, :path, NULL, :source, :kind, 'PREVIEW', :content, :objections, :reason, 0, :madeAt)
                        """)
                .param("id", version.id().value())
                .param("path", version.path())
                .param("source", version.source())
                .param("kind", version.kind())
                .param("content", json(version.content()))
                .param("objections", words(version.objections()))
                .param("reason", version.reason().typed())
                .param("madeAt", version.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A preview with other words; false where it is no preview any more or somebody else was quicker. */
    boolean worded(Version seen, PublicContent content) {
        return jdbc.sql("""
                        UPDATE publication_version
                        SET content = :content, objections = '', changes = changes + 1
                        WHERE id = :id AND changes = :seen AND state = 'PREVIEW'
                        """)
                        .param("id", seen.id().value())
                        .param("seen", seen.changes())
                        .param("content", json(content))
                        .update()
                == 1;
    }

    /** With the next number of its address, which a second one at the same time cannot have. */
    boolean publish(Version seen, PublicText reason, Viewer by, Instant now) {
        return jdbc.sql("""
                        UPDATE publication_version
                        SET state = 'PUBLISHED', reason = :reason, decided_by = :by, decided_name = :name, decided_at = :now,
                            changes = changes + 1,
                            number = 1 + (SELECT COALESCE(MAX(earlier.number), 0) FROM publication_version earlier WHERE earlier.path = :path)
                        WHERE id = :id AND changes = :seen AND state = 'PREVIEW'
                        """)
                        .param("id", seen.id().value())
                        .param("path", seen.path())
                        .param("seen", seen.changes())
                        .param("reason", reason.typed())
                        .param("by", by.account())
                        .param("name", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean discard(Version seen, Viewer by, Instant now) {
        return jdbc.sql("""
                        UPDATE publication_version
                        SET state = 'DISCARDED', decided_by = :by, decided_name = :name, decided_at = :now, changes = changes + 1
                        WHERE id = :id AND changes = :seen AND state = 'PREVIEW'
                        """)
                        .param("id", seen.id().value())
                        .param("seen", seen.changes())
                        .param("by", by.account())
                        .param("name", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Everything published at the address before is there no more; returns how many versions. */
    int withdraw(String path) {
        return jdbc.sql("""
                        UPDATE publication_version
                        SET state = 'WITHDRAWN', changes = changes + 1
                        WHERE path = :path AND state = 'PUBLISHED'
                        """).param("path", path).update();
    }

    /** Puts other content into a row, whatever its state: only because of what must not be there. */
    void blank(VersionId id, PublicContent content, PublicText reason) {
        jdbc.sql("DELETE FROM publication_file WHERE version_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql(
                        "UPDATE publication_version SET content = :content, reason = :reason, changes = changes + 1 WHERE id = :id")
                .param("id", id.value())
                .param("content", json(content))
                .param("reason", reason.typed())
                .update();
    }

    List<PublicFile> files(VersionId id) {
        return jdbc
                .sql("SELECT name, sha256, size_bytes FROM publication_file WHERE version_id = :id ORDER BY name")
                .param("id", id.value())
                .query((row, n) -> new PublicFile(
                        row.getString("name"), new Sha256(row.getString("sha256")), row.getLong("size_bytes")))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(PublicFile::place))
                .toList();
    }

    void keepFiles(VersionId id, List<PublicFile> files) {
        jdbc.sql("DELETE FROM publication_file WHERE version_id = :id")
                .param("id", id.value())
                .update();
        files.forEach(file -> jdbc.sql("""
                        INSERT INTO publication_file (version_id, name, sha256, size_bytes)
                        VALUES (:id, :name, :sha256, :size)
                        """)
                .param("id", id.value())
                .param("name", file.name())
                .param("sha256", file.sha256().hex())
                .param("size", file.size())
                .update());
    }

    private static Version map(ResultSet row, int n) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Version(
                new VersionId(row.getObject("id", UUID.class)),
                row.getString("path"),
                row.getInt("number"),
                row.getObject("source", UUID.class),
                row.getString("kind"),
                VersionState.valueOf(row.getString("state")),
                JSON.readValue(row.getString("content"), PublicContent.class),
                objections(row.getString("objections")),
                PublicText.of(row.getString("reason")),
                row.getInt("changes"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_name"),
                decided == null ? null : decided.toInstant());
    }

    static String json(PublicContent content) {
        return JSON.writerFor(PublicContent.class).writeValueAsString(content);
    }

    private static String words(Set<Objection> objections) {
        return objections.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static Set<Objection> objections(String words) {
        var objections = EnumSet.noneOf(Objection.class);
        Arrays.stream(words.split(","))
                .filter(word -> !word.isEmpty())
                .map(Objection::valueOf)
                .forEach(objections::add);
        return objections;
    }
}
