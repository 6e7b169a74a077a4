package vn.dondoc.review;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.reading.Reading;
import vn.dondoc.suggestion.DeadlineJson;
import vn.dondoc.suggestion.Proposals;
import vn.dondoc.suggestion.StoredProposal;

/** Lays documents before the reviewers as the stages before would: with an original, a reading and a proposal. */
record LaidBefore(ApplicationContext context) {

    DocumentId document(String fileName, Material material) {
        var jdbc = context.getBean(JdbcClient.class);
        var document = DocumentId.random();
        var now = Instant.parse("2026-06-02T05:00:00Z");
        jdbc.sql(
                        "INSERT INTO original (id, sha256, name, media_type, size_bytes, archived_at) VALUES (:id, :hash, :name, 'application/pdf', 1, :now)")
                .param("id", document.value())
                .param("hash", document.toString().replace("-", "").repeat(2))
                .param("name", fileName)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        var text = (Reading.Text) material.reading();
        jdbc.sql("""
                        INSERT INTO reading (id, document_id, version, verdict, text, blocks, furniture, notes, pages, read_at)
                        VALUES (:id, :document, 1, 'TEXT', :text, :blocks, '[]', '[]', 1, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("document", document.value())
                .param("text", text.text())
                .param("blocks", DeadlineJson.write(text.blocks()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        var proposal = new StoredProposal(UUID.randomUUID(), document, 1, "rules", material.proposal(), now);
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            context.getBean(Proposals.class).add(proposal);
            context.getBean(Opening.class).open(fileName, proposal);
        });
        return document;
    }
}
