package vn.dondoc.board;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;

/** The lists that people keep under a name of their own. */
@Repository
class SavedLists {

    /** {@code query} is what stands behind the question mark. */
    record Saved(UUID id, String name, String query) {}

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_QUERY = 2000;
    private static final int MOST = 30;

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    SavedLists(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    List<Saved> of(Viewer viewer) {
        return jdbc.sql("""
                        SELECT id, name, query
                        FROM saved_list
                        WHERE account = :account
                        ORDER BY name
                        """)
                .param("account", viewer.account())
                .query((row, n) ->
                        new Saved(row.getObject("id", UUID.class), row.getString("name"), row.getString("query")))
                .list();
    }

    /** In the place of one of the same name; false where the name is empty or too long, or there are too many. */
    @Transactional
    boolean save(Viewer viewer, String name, String query) {
        String clean = name.strip().replaceAll("\\s+", " ");
        if (clean.isEmpty() || clean.length() > LONGEST_NAME || query.length() > LONGEST_QUERY) {
            return false;
        }
        int replaced = jdbc.sql("UPDATE saved_list SET query = :query WHERE account = :account AND name = :name")
                .param("query", query)
                .param("account", viewer.account())
                .param("name", clean)
                .update();
        if (replaced == 0 && of(viewer).size() >= MOST) {
            return false;
        }
        if (replaced == 0) {
            jdbc.sql("INSERT INTO saved_list (id, account, name, query) VALUES (:id, :account, :name, :query)")
                    .param("id", UUID.randomUUID())
                    .param("account", viewer.account())
                    .param("name", clean)
                    .param("query", query)
                    .update();
        }
        audit.record(viewer.actor(), "board.list-saved", "account", viewer.account(), clean);
        return true;
    }

    @Transactional
    void forget(Viewer viewer, UUID id) {
        int gone = jdbc.sql("DELETE FROM saved_list WHERE id = :id AND account = :account")
                .param("id", id)
                .param("account", viewer.account())
                .update();
        if (gone == 1) {
            audit.record(viewer.actor(), "board.list-forgotten", "account", viewer.account(), id.toString());
        }
    }
}
