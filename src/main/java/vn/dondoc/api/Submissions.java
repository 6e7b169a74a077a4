package vn.dondoc.api;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.ApiClient;
import vn.dondoc.intake.ReceiptId;

/** Remembers which program brought which file. */
@Repository
class Submissions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Submissions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean contains(ApiClient client, ReceiptId id) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM api_submission
                        WHERE receipt_id = :receipt AND token_id = :token
                        """)
                        .param("receipt", id.value())
                        .param("token", client.token())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Before the file is read: a kill in between leaves a row about nothing, never a file of nobody. */
    ReceiptId announce(ApiClient client, ReceiptId id) {
        try {
            if (!contains(client, id)) {
                insert(client.token(), id);
            }
        } catch (DuplicateKeyException raced) {
            // The same file twice at once: one of the two is refused while the other is under way.
        }
        return id;
    }

    private void insert(UUID token, ReceiptId id) {
        jdbc.sql("""
                        INSERT INTO api_submission (receipt_id, token_id, sent_at)
                        VALUES (:receipt, :token, :now)
                        """)
                .param("receipt", id.value())
                .param("token", token)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
