package vn.dondoc.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;

/** The questions that people keep, each his own. */
@Repository
class SavedSearches {

    /** More than anybody has; a script that saves on and on is stopped. */
    static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedSearches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<SavedSearch> of(Viewer viewer) {
        return jdbc.sql("""
                        SELECT id, title, question, alert, seen_at
                        FROM saved_search
                        WHERE account = :account
                        ORDER BY created_at, id
                        """)
                .param("account", viewer.account())
                .query(SavedSearches::map)
                .list();
    }

    Optional<SavedSearch> find(Viewer viewer, UUID id) {
        return of(viewer).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** False where the viewer keeps as many as one may. */
    @Transactional
    boolean save(Viewer viewer, String title, SearchAddress address, boolean alert) {
        if (of(viewer).size() >= MOST) {
            return false;
        }
        jdbc.sql("""
                        INSERT INTO saved_search (id, account, title, question, alert, created_at, seen_at)
                        VALUES (:id, :account, :title, :question, :alert, :now, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("account", viewer.account())
                .param("title", title)
                .param("question", address.query())
                .param("alert", alert)
                .param("now", now())
                .update();
        return true;
    }

    @Transactional
    void remove(Viewer viewer, UUID id) {
        jdbc.sql("""
                        DELETE FROM saved_search
                        WHERE id = :id AND account = :account
                        """).param("id", id).param("account", viewer.account()).update();
    }

    @Transactional
    void seen(Viewer viewer, UUID id) {
        jdbc.sql("""
                        UPDATE saved_search
                        SET seen_at = :now
                        WHERE id = :id AND account = :account
                        """)
                .param("id", id)
                .param("account", viewer.account())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static SavedSearch map(ResultSet row, int n) throws SQLException {
        Instant seenAt = row.getObject("seen_at", OffsetDateTime.class).toInstant();
        return new SavedSearch(
                row.getObject("id", UUID.class),
                row.getString("title"),
                SearchAddress.of(row.getString("question")),
                row.getBoolean("alert"),
                seenAt);
    }
}
