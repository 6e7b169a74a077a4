package vn.dondoc.inspection;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Erasing;
import vn.dondoc.archive.Erasure;

/** Signs, minutes and findings may cite a document that proves to be secret: its words are struck out, and its files leave the dossiers. */
@Component
@Order(450)
class InspectionErasing implements Erasing {

    private static final String STRUCK = "[đã gỡ]";

    /** Table, key and column of every text that is kept here. */
    private static final List<List<String>> TEXTS = List.of(
            List.of("inspection", "id", "content"),
            List.of("inspection", "id", "title"),
            List.of("inspection_history", "id", "content"),
            List.of("inspection_plan", "id", "content"),
            List.of("inspection_release", "inspection_id", "content"));

    private final JdbcClient jdbc;

    InspectionErasing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String place() {
        return "inspection";
    }

    @Override
    public int eraseRows(Erasure erasure) {
        int gone = 0;
        if (!erasure.documents().isEmpty()) {
            gone += jdbc.sql("""
                            DELETE FROM inspection_file
                            WHERE receipt_id IN (SELECT r.id FROM receipt r WHERE r.document_id IN (:documents))
                            """)
                    .param(
                            "documents",
                            erasure.documents().stream().map(DocumentId::value).toList())
                    .update();
        }
        for (List<String> text : TEXTS) {
            gone += strike(text.get(0), text.get(1), text.get(2), erasure);
        }
        return gone;
    }

    private int strike(String table, String key, String column, Erasure erasure) {
        int struck = 0;
        for (Map<String, Object> row : jdbc.sql("SELECT " + key + " AS one, " + column + " AS text FROM " + table)
                .query()
                .listOfRows()) {
            String text = String.valueOf(row.get("text"));
            String after = without(text, erasure);
            if (!after.equals(text)) {
                struck += jdbc.sql("UPDATE " + table + " SET " + column + " = :text WHERE " + key + " = :one")
                        .param("text", after)
                        .param("one", row.get("one"))
                        .update();
            }
        }
        return struck;
    }

    /** As the words stand in JSON, and as they stand in a plain text. */
    private static String without(String text, Erasure erasure) {
        String after = text;
        for (String word : erasure.words()) {
            String quoted = Json.write(word);
            after = after.replace(quoted.substring(1, quoted.length() - 1), STRUCK)
                    .replace(word, STRUCK);
        }
        return after;
    }
}
