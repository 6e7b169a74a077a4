package vn.dondoc.letters;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Erasing;
import vn.dondoc.archive.Erasure;
import vn.dondoc.archive.Sha256;

/** Letters about tasks of the document keep their number and lose their words and files. */
@Component
@Order(400)
class LetterErasing implements Erasing {

    private static final String BLANKED = "(đã gỡ)";

    private record Row(UUID id, String pdf, String docx) {}

    private final JdbcClient jdbc;
    private final Archive archive;

    LetterErasing(JdbcClient jdbc, Archive archive) {
        this.jdbc = jdbc;
        this.archive = archive;
    }

    @Override
    public String place() {
        return "letters";
    }

    /** The signed paper says what the letter says: it goes as the document itself does. */
    @Override
    public void gather(Erasure erasure) {
        List<UUID> letters = touched(erasure).stream().map(Row::id).toList();
        if (!letters.isEmpty()) {
            jdbc.sql("""
                            SELECT DISTINCT o.id, o.sha256
                            FROM letter_scan s JOIN receipt r ON r.id = s.receipt_id JOIN original o ON o.id = r.document_id
                            WHERE s.letter_id IN (:letters)
                            """).param("letters", letters).query(row -> {
                erasure.addDocument(new DocumentId(row.getObject("id", UUID.class)));
                erasure.addBytes(new Sha256(row.getString("sha256")));
            });
        }
    }

    @Override
    public int eraseFiles(Erasure erasure) throws IOException {
        int gone = 0;
        for (Row letter : touched(erasure)) {
            for (String hash : List.of(letter.pdf(), letter.docx())) {
                gone += !hash.isEmpty() && archive.erase(new Sha256(hash)) ? 1 : 0;
            }
        }
        return gone;
    }

    @Override
    public int eraseRows(Erasure erasure) {
        List<UUID> letters = touched(erasure).stream().map(Row::id).toList();
        if (letters.isEmpty()) {
            return 0;
        }
        int scans = jdbc.sql("DELETE FROM letter_scan WHERE letter_id IN (:letters)")
                .param("letters", letters)
                .update();
        return scans
                + jdbc.sql("""
                        UPDATE letter
                        SET title = :blanked, body = :blanked, pdf_sha256 = NULL, docx_sha256 = NULL, version = version + 1
                        WHERE id IN (:letters)
                        """)
                        .param("blanked", BLANKED)
                        .param("letters", letters)
                        .update();
    }

    private List<Row> touched(Erasure erasure) {
        return jdbc.sql("""
                        SELECT DISTINCT l.id, COALESCE(l.pdf_sha256, '') AS pdf, COALESCE(l.docx_sha256, '') AS docx
                        FROM letter l
                        JOIN letter_part p ON p.letter_id = l.id
                        JOIN assignment a ON a.id = p.assignment_id
                        JOIN task t ON t.id = a.task_id
                        JOIN directive d ON d.id = t.directive_id
                        WHERE d.document_id IN (:documents)
                        """)
                .param(
                        "documents",
                        erasure.documents().stream().map(one -> one.value()).toList())
                .query((row, n) ->
                        new Row(row.getObject("id", UUID.class), row.getString("pdf"), row.getString("docx")))
                .list();
    }
}
