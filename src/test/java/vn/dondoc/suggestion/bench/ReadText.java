package vn.dondoc.suggestion.bench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.reading.Block;
import vn.dondoc.suggestion.DeadlineJson;
import vn.dondoc.work.Outbox;

/** Lays a text into the archive as the reading stage would. */
final class ReadText {

    private ReadText() {}

    static DocumentId into(ApplicationContext context, String text) {
        UUID document = UUID.randomUUID();
        var jdbc = context.getBean(JdbcClient.class);
        var now = Instant.parse("2026-06-02T05:00:00Z").atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        "INSERT INTO original (id, sha256, name, media_type, size_bytes, archived_at) VALUES (:id, :hash, 'a.docx', 'a/b', 1, :now)")
                .param("id", document)
                .param("hash", document.toString())
                .param("now", now)
                .update();
        var block = new Block(Block.Kind.PARAGRAPH, 0, text.length(), 1, 0, null);
        jdbc.sql("""
                        INSERT INTO reading (id, document_id, version, verdict, text, blocks, furniture, notes, pages, read_at)
                        VALUES (:id, :document, 1, 'TEXT', :text, :blocks, '[]', '[]', 1, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("document", document)
                .param("text", text)
                .param("blocks", DeadlineJson.write(List.of(block)))
                .param("now", now)
                .update();
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.getBean(Outbox.class).append("reading", document));
        context.getBean(RuleArchive.class).follow();
        return new DocumentId(document);
    }
}
