package vn.dondoc.review;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.DependentRows;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Erasing;
import vn.dondoc.archive.Erasure;

/** The draft, the decision and what was confirmed. */
@Component
@Order(600)
class ReviewErasing implements Erasing {

    private final JdbcClient jdbc;
    private final DependentRows rows;

    ReviewErasing(JdbcClient jdbc, DependentRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public String place() {
        return "review";
    }

    @Override
    public void gather(Erasure erasure) {
        jdbc.sql("""
                        SELECT number, subject, file_name
                        FROM review
                        WHERE document_id IN (:documents)
                        """).param("documents", ids(erasure)).query(row -> {
            erasure.addWord(row.getString("number"));
            erasure.addWord(row.getString("subject"));
            erasure.addWord(row.getString("file_name"));
        });
    }

    @Override
    public int eraseRows(Erasure erasure) {
        return rows.delete("review", "document_id", ids(erasure));
    }

    private static List<UUID> ids(Erasure erasure) {
        return erasure.documents().stream().map(DocumentId::value).toList();
    }
}
