package vn.dondoc.tracking;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.DependentRows;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Erasing;
import vn.dondoc.archive.Erasure;

/** The directive with its tasks, their history, and whatever other packages wrote about them. */
@Component
@Order(500)
class TrackingErasing implements Erasing {

    private final JdbcClient jdbc;
    private final DependentRows rows;

    TrackingErasing(JdbcClient jdbc, DependentRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public String place() {
        return "tracking";
    }

    @Override
    public void gather(Erasure erasure) {
        jdbc.sql("""
                        SELECT d.id, d.number, d.subject, t.id AS task_id, t.content, a.id AS assignment_id
                        FROM directive d
                        LEFT JOIN task t ON t.directive_id = d.id
                        LEFT JOIN assignment a ON a.task_id = t.id
                        WHERE d.document_id IN (:documents)
                        """).param("documents", documents(erasure)).query(row -> {
            for (var column : List.of("id", "task_id", "assignment_id")) {
                var id = row.getObject(column, UUID.class);
                erasure.addSubjects(id == null ? List.of() : List.of(id));
            }
            for (var column : List.of("number", "subject", "content")) {
                erasure.addWord(row.getString(column));
            }
        });
    }

    @Override
    public int eraseRows(Erasure erasure) {
        return attached(erasure) + rows.delete("directive", "document_id", documents(erasure));
    }

    /** Files beside results, and what was noted of results on paper. */
    private int attached(Erasure erasure) {
        String receipts = " IN (SELECT r.id FROM receipt r WHERE r.document_id IN (:documents))";
        int gone = 0;
        for (var statement : List.of(
                "DELETE FROM attachment WHERE receipt_id" + receipts,
                "DELETE FROM matter_file WHERE receipt_id" + receipts,
                "DELETE FROM paper_result_match WHERE paper_result_id IN (SELECT p.id FROM paper_result p WHERE p.receipt_id"
                        + receipts + ")",
                "DELETE FROM paper_result WHERE receipt_id" + receipts)) {
            gone += documents(erasure).isEmpty()
                    ? 0
                    : jdbc.sql(statement).param("documents", documents(erasure)).update();
        }
        return gone;
    }

    private static List<UUID> documents(Erasure erasure) {
        return erasure.documents().stream().map(DocumentId::value).toList();
    }
}
