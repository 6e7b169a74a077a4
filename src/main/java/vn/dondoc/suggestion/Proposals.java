package vn.dondoc.suggestion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.archive.DocumentId;

/** What was suggested for the documents. Whether somebody may see it is the caller's question: he knows what became of it. */
@Repository
public class Proposals {

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<StoredProposal> latest(DocumentId document) {
        return jdbc.sql("""
                        SELECT id, document_id, reading_version, rules_version, content, made_at
                        FROM proposal
                        WHERE document_id = :document
                        ORDER BY made_at DESC
                        FETCH FIRST 1 ROWS ONLY
                        """)
                .param("document", document.value())
                .query(Proposals::stored)
                .optional();
    }

    public Optional<StoredProposal> byId(UUID id) {
        return jdbc.sql("""
                        SELECT id, document_id, reading_version, rules_version, content, made_at
                        FROM proposal
                        WHERE id = :id
                        """).param("id", id).query(Proposals::stored).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(StoredProposal proposal) {
        jdbc.sql("""
                        INSERT INTO proposal (id, document_id, reading_version, rules_version, content, made_at)
                        VALUES (:id, :document, :readingVersion, :rulesVersion, :content, :madeAt)
                        """)
                .param("id", proposal.id())
                .param("document", proposal.document().value())
                .param("readingVersion", proposal.readingVersion())
                .param("rulesVersion", proposal.rulesVersion())
                .param("content", DeadlineJson.write(proposal.proposal()))
                .param("madeAt", proposal.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static StoredProposal stored(ResultSet row, int number) throws SQLException {
        return new StoredProposal(
                row.getObject("id", UUID.class),
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getInt("reading_version"),
                row.getString("rules_version"),
                DeadlineJson.read(row.getString("content"), Proposal.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
