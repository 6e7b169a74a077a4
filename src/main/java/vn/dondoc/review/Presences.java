package vn.dondoc.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;

/** Who has which document open: each open page says so again and again, and is forgotten when it falls silent. */
@Repository
class Presences {

    /** Three beats of the page's heart. */
    static final Duration SILENCE = Duration.ofSeconds(45);

    private static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Presences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void beat(Viewer viewer, DocumentId document) {
        Instant now = clock.instant();
        if (renewed(viewer, document, now)) {
            return;
        }
        jdbc.sql("DELETE FROM review_presence WHERE seen_at < :old")
                .param("old", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        try {
            jdbc.sql("""
                            INSERT INTO review_presence (document_id, account, name, since, seen_at)
                            VALUES (:document, :account, :name, :now, :now)
                            """)
                    .param("document", document.value())
                    .param("account", viewer.account())
                    .param("name", viewer.name())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException secondWindow) {
            renewed(viewer, document, now);
        }
    }

    void leave(Viewer viewer, DocumentId document) {
        jdbc.sql("DELETE FROM review_presence WHERE document_id = :document AND account = :account")
                .param("document", document.value())
                .param("account", viewer.account())
                .update();
    }

    /** The names of the others who have one of these open. */
    Map<DocumentId, List<String>> others(Viewer viewer, Collection<DocumentId> documents) {
        var open = new HashMap<DocumentId, List<String>>();
        if (documents.isEmpty() || !viewer.seesWholeAuthority()) {
            return open;
        }
        jdbc.sql("""
                        SELECT document_id, name
                        FROM review_presence
                        WHERE seen_at >= :since AND account <> :account AND document_id IN (:documents)
                        ORDER BY since, account
                        """)
                .param("since", clock.instant().minus(SILENCE).atOffset(ZoneOffset.UTC))
                .param("account", viewer.account())
                .param("documents", documents.stream().map(DocumentId::value).toList())
                .query(row -> {
                    open.computeIfAbsent(
                                    new DocumentId(row.getObject("document_id", UUID.class)),
                                    document -> new java.util.ArrayList<>())
                            .add(row.getString("name"));
                });
        return open;
    }

    private boolean renewed(Viewer viewer, DocumentId document, Instant now) {
        return jdbc.sql("""
                        UPDATE review_presence
                        SET since = CASE WHEN seen_at < :silent THEN :now ELSE since END, seen_at = :now
                        WHERE document_id = :document AND account = :account
                        """)
                        .param("document", document.value())
                        .param("account", viewer.account())
                        .param("silent", now.minus(SILENCE).atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
