package vn.dondoc.suggestion;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Erasing;
import vn.dondoc.archive.Erasure;

/** Every proposal made for the document, and what became of it. */
@Component
@Order(700)
class SuggestionErasing implements Erasing {

    private final JdbcClient jdbc;

    SuggestionErasing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String place() {
        return "suggestion";
    }

    @Override
    public void gather(Erasure erasure) {
        erasure.addSubjects(jdbc.sql("SELECT id FROM proposal WHERE document_id IN (:documents)")
                .param("documents", ids(erasure))
                .query(UUID.class)
                .list());
    }

    @Override
    public int eraseRows(Erasure erasure) {
        return List.of("verdict", "proposal").stream()
                .mapToInt(table -> jdbc.sql("DELETE FROM %s WHERE document_id IN (:documents)".formatted(table))
                        .param("documents", ids(erasure))
                        .update())
                .sum();
    }

    private static List<UUID> ids(Erasure erasure) {
        return erasure.documents().stream().map(DocumentId::value).toList();
    }
}
