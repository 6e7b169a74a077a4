package vn.dondoc.reading;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.intake.ReceiptId;

/** What senders stated about documents beside their text. A document that came in several ways has the facts of all of them. */
@Repository
public class GivenFacts {

    private final JdbcClient jdbc;

    GivenFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they came; whether somebody may see them is the caller's question, as with readings. */
    public List<GivenFact> of(DocumentId document) {
        return jdbc.sql("""
                        SELECT g.field, g.content, g.source
                        FROM given_fact g
                        JOIN receipt r ON r.id = g.receipt_id
                        WHERE r.document_id = :document
                        ORDER BY r.seen_at, g.id
                        """)
                .param("document", document.value())
                .query((row, n) -> new GivenFact(
                        GivenFact.Field.valueOf(row.getString("field")),
                        row.getString("content"),
                        row.getString("source")))
                .list();
    }

    /** Adding the same fact again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(ReceiptId receipt, List<GivenFact> facts) {
        for (GivenFact fact : facts) {
            if (!contains(receipt, fact)) {
                jdbc.sql("""
                                INSERT INTO given_fact (receipt_id, field, content, source)
                                VALUES (:receipt, :field, :content, :source)
                                """)
                        .param("receipt", receipt.value())
                        .param("field", fact.field().name())
                        .param("content", fact.value())
                        .param("source", fact.source())
                        .update();
            }
        }
    }

    private boolean contains(ReceiptId receipt, GivenFact fact) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM given_fact
                        WHERE receipt_id = :receipt AND field = :field
                        """)
                        .param("receipt", receipt.value())
                        .param("field", fact.field().name())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
