package vn.dondoc.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
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

    /** What happened to one subject, oldest first. Whether somebody may see it is the caller's question: he knows the subject. */
    public List<AuditEntry> of(String subjectKind, String subjectId) {
        return jdbc.sql("""
                        SELECT id, happened_at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id, detail
                        FROM audit_entry
                        WHERE subject_kind = :subjectKind AND subject_id = :subjectId
                        ORDER BY id
                        """)
                .param("subjectKind", subjectKind)
                .param("subjectId", subjectId)
                .query((row, n) -> new AuditEntry(
                        row.getLong("id"),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        new Actor(
                                Actor.Kind.valueOf(row.getString("actor_kind")),
                                row.getString("actor_id"),
                                row.getString("actor_name")),
                        row.getString("action"),
                        row.getString("subject_kind"),
                        row.getString("subject_id"),
                        row.getString("detail")))
                .list();
    }
}
