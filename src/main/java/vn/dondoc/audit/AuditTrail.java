package vn.dondoc.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what when. Rows are appended in the transaction of the change they tell of, and never changed, but for details of a document that was
 * found to be secret.
 */
@Repository
public class AuditTrail {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String action, String subjectKind, String subjectId, @Nullable String detail) {
        String salt = detail == null ? null : Seal.salt();
        jdbc.sql("""
                        INSERT INTO audit_entry
                            (happened_at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id, from_where,
                             detail, detail_salt, detail_hash)
                        VALUES (:now, :actorKind, :actorId, :actorName, :action, :subjectKind, :subjectId, :fromWhere,
                                :detail, :salt, :hash)
                        """)
                .param("now", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("fromWhere", Whereabouts.ofRequest())
                .param("salt", salt)
                .param("hash", detail == null ? null : Seal.ofDetail(Objects.requireNonNull(salt), detail))
                .param("actorKind", actor.kind().name())
                .param("actorId", actor.id())
                .param("actorName", actor.name())
                .param("action", action)
                .param("subjectKind", subjectKind)
                .param("subjectId", subjectId)
                .param("detail", detail)
                .update();
    }

    /**
     * Takes the details of these subjects away, and those that bear one of these words, because of what they say of a secret document; who
     * did what when stays. Returns how many there were.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int withholdDetails(Collection<String> subjects, Collection<String> words) {
        var withheld = subjects.isEmpty()
                ? 0
                : jdbc.sql("""
                        UPDATE audit_entry
                        SET detail = NULL, detail_salt = NULL
                        WHERE detail IS NOT NULL AND subject_id IN (:subjects)
                        """).param("subjects", subjects).update();
        for (var word : words) {
            withheld += jdbc.sql("""
                            UPDATE audit_entry
                            SET detail = NULL, detail_salt = NULL
                            WHERE detail LIKE :word ESCAPE '!'
                            """)
                    .param(
                            "word",
                            "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                    .update();
        }
        return withheld;
    }

    /** Takes the details of all rows away that are older; the chain holds without them. Returns how many there were. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int withholdOlder(Instant before) {
        return jdbc.sql("""
                        UPDATE audit_entry
                        SET detail = NULL, detail_salt = NULL
                        WHERE detail IS NOT NULL AND happened_at < :before
                        """).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    /** What happened to one subject, oldest first. Whether somebody may see it is the caller's question: he knows the subject. */
    public List<AuditEntry> of(String subjectKind, String subjectId) {
        return jdbc.sql("""
                        SELECT id, happened_at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id, from_where, detail
                        FROM audit_entry
                        WHERE subject_kind = :subjectKind AND subject_id = :subjectId
                        ORDER BY id
                        """)
                .param("subjectKind", subjectKind)
                .param("subjectId", subjectId)
                .query(AuditTrail::map)
                .list();
    }

    /** What happened to several subjects of one story, newest first; as {@link #of} in whom it may be shown to. */
    public List<AuditEntry> story(Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT id, happened_at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id, from_where, detail
                        FROM audit_entry
                        WHERE subject_id IN (:subjects)
                        ORDER BY id DESC
                        """).param("subjects", subjects).query(AuditTrail::map).list();
    }

    /** The newest rows that fit, older than {@code before}. Only for those who may see everything: the caller knows. */
    public List<AuditEntry> search(AuditFilter filter, long before, int limit) {
        return jdbc.sql("""
                        SELECT id, happened_at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id, from_where, detail
                        FROM audit_entry
                        WHERE id < :before AND happened_at >= :from AND happened_at < :to
                            AND (:actor = '' OR LOWER(actor_id) = :actor OR LOWER(actor_name) LIKE :actorLike)
                            AND action LIKE :action AND (:subject = '' OR subject_id = :subject)
                        ORDER BY id DESC
                        FETCH FIRST :limit ROWS ONLY
                        """)
                .param("before", before)
                .param("from", filter.from().atOffset(ZoneOffset.UTC))
                .param("to", filter.to().atOffset(ZoneOffset.UTC))
                .param("actor", filter.actor().toLowerCase(Locale.ROOT))
                .param("actorLike", "%" + filter.actor().toLowerCase(Locale.ROOT) + "%")
                .param("action", filter.action() + "%")
                .param("subject", filter.subject())
                .param("limit", limit)
                .query(AuditTrail::map)
                .list();
    }

    private static AuditEntry map(ResultSet row, int n) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                new Actor(
                        Actor.Kind.valueOf(row.getString("actor_kind")),
                        row.getString("actor_id"),
                        row.getString("actor_name")),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("from_where"),
                row.getString("detail"));
    }
}
