package vn.dondoc.search;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which finds of a kept question its owner was told of. */
@Repository
class ToldFinds {

    private final JdbcClient jdbc;
    private final Clock clock;

    ToldFinds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** When a question was kept, last opened and last told of. */
    record Times(Instant keptAt, Instant seenAt, @Nullable Instant toldAt) {}

    Times times(UUID search) {
        return jdbc.sql("SELECT created_at, seen_at, told_at FROM saved_search WHERE id = :id")
                .param("id", search)
                .query((row, n) -> {
                    var told = row.getObject("told_at", OffsetDateTime.class);
                    return new Times(
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                            told == null ? null : told.toInstant());
                })
                .single();
    }

    /** Those of these that were told. */
    Set<UUID> among(UUID search, Collection<UUID> subjects) {
        return subjects.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("""
                        SELECT subject
                        FROM found_news
                        WHERE search_id = :search AND subject IN (:subjects)
                        """)
                        .param("search", search)
                        .param("subjects", subjects)
                        .query(UUID.class)
                        .list());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void tell(UUID search, Collection<UUID> subjects, UUID digest) {
        jdbc.sql("UPDATE saved_search SET told_at = :now WHERE id = :id")
                .param("now", now())
                .param("id", search)
                .update();
        for (var subject : subjects) {
            jdbc.sql("""
                            INSERT INTO found_news (search_id, subject, digest_id, told_at)
                            VALUES (:search, :subject, :digest, :now)
                            """)
                    .param("search", search)
                    .param("subject", subject)
                    .param("digest", digest)
                    .param("now", now())
                    .update();
        }
    }

    /** What was told in a digest, by the question. */
    Map<UUID, Set<UUID>> in(UUID digest) {
        var told = new LinkedHashMap<UUID, Set<UUID>>();
        jdbc.sql("""
                        SELECT n.search_id, n.subject
                        FROM found_news n JOIN saved_search s ON s.id = n.search_id
                        WHERE n.digest_id = :digest
                        ORDER BY s.created_at, s.id, n.told_at, n.subject
                        """).param("digest", digest).query(row -> {
            told.computeIfAbsent(row.getObject("search_id", UUID.class), one -> new LinkedHashSet<>())
                    .add(row.getObject("subject", UUID.class));
        });
        return told;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void carryOver(UUID from, UUID to) {
        jdbc.sql("UPDATE found_news SET digest_id = :to WHERE digest_id = :from")
                .param("to", to)
                .param("from", from)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
