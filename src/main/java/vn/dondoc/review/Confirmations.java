package vn.dondoc.review;

import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.archive.DocumentId;

/** What people confirmed: the only source from which tasks come to count. */
@Repository
public class Confirmations {

    private final JdbcClient jdbc;

    Confirmations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The directive as it stands confirmed; empty while nobody has confirmed it, or when a person took that back. */
    public Optional<ConfirmedDirective> of(DocumentId document) {
        return jdbc.sql("""
                        SELECT content
                        FROM confirmed_directive
                        WHERE document_id = :document
                        """)
                .param("document", document.value())
                .query(String.class)
                .optional()
                .map(json -> ReviewJson.read(json, ConfirmedDirective.class));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(ConfirmedDirective directive) {
        jdbc.sql("""
                        INSERT INTO confirmed_directive
                            (document_id, number, issuer, issued_on, content, confirmed_by, confirmed_at)
                        VALUES (:document, :number, :issuer, :issuedOn, :content, :by, :at)
                        """)
                .param("document", directive.documentId().value())
                .param("number", directive.number())
                .param("issuer", directive.issuer())
                .param("issuedOn", directive.issuedOn())
                .param("content", ReviewJson.write(directive))
                .param("by", directive.confirmedBy())
                .param("at", directive.confirmedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
