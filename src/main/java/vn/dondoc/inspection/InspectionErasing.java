package vn.dondoc.inspection;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Erasing;
import vn.dondoc.archive.Erasure;
import vn.dondoc.archive.Sha256;

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
            List.of("inspection_release", "inspection_id", "content"),
            List.of("inspection_session", "id", "titles"));

    private final JdbcClient jdbc;
    private final Archive archive;

    InspectionErasing(JdbcClient jdbc, Archive archive) {
        this.jdbc = jdbc;
        this.archive = archive;
    }

    @Override
    public String place() {
        return "inspection";
    }

    private record Sheet(UUID id, String titles, String pdf, String docx) {}

    /** Sheets that name an inspection by such words; their rows stay and say that there was one. */
    private List<Sheet> sheets(Erasure erasure) {
        return jdbc
                .sql("""
                        SELECT id, titles, COALESCE(pdf_sha256, '') AS pdf, COALESCE(docx_sha256, '') AS docx
                        FROM inspection_session
                        """)
                .query((row, n) -> new Sheet(
                        row.getObject("id", UUID.class),
                        row.getString("titles"),
                        row.getString("pdf"),
                        row.getString("docx")))
                .list()
                .stream()
                .filter(sheet -> erasure.isNamedIn(sheet.titles()))
                .toList();
    }

    @Override
    public int eraseFiles(Erasure erasure) throws IOException {
        int gone = 0;
        for (Sheet sheet : sheets(erasure)) {
            for (String hash : List.of(sheet.pdf(), sheet.docx())) {
                gone += !hash.isEmpty() && archive.erase(new Sha256(hash)) ? 1 : 0;
            }
        }
        return gone;
    }

    @Override
    public int eraseRows(Erasure erasure) {
        int gone = 0;
        for (Sheet sheet : sheets(erasure)) {
            gone += jdbc.sql("UPDATE inspection_session SET pdf_sha256 = NULL, docx_sha256 = NULL WHERE id = :id")
                    .param("id", sheet.id())
                    .update();
        }
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
