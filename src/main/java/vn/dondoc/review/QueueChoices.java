package vn.dondoc.review;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;

/** The filter of the queue that each person chose last. */
@Repository
class QueueChoices {

    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;

    QueueChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    QueueFilter of(Viewer viewer) {
        return jdbc.sql("SELECT query FROM review_choice WHERE account = :account")
                .param("account", viewer.account())
                .query(String.class)
                .optional()
                .map(QueueFilter::parse)
                .orElse(QueueFilter.ALL);
    }

    void remember(Viewer viewer, QueueFilter filter) {
        String query = filter.query();
        if (query.length() > LONGEST
                || write("UPDATE review_choice SET query = :query WHERE account = :account", viewer, query)) {
            return;
        }
        try {
            write("INSERT INTO review_choice (account, query) VALUES (:account, :query)", viewer, query);
        } catch (DuplicateKeyException sameMoment) {
            write("UPDATE review_choice SET query = :query WHERE account = :account", viewer, query);
        }
    }

    private boolean write(String sql, Viewer viewer, String query) {
        return jdbc.sql(sql)
                        .param("account", viewer.account())
                        .param("query", query)
                        .update()
                == 1;
    }
}
