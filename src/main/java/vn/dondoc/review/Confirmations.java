package vn.dondoc.review;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.suggestion.DeadlineJson;
import vn.dondoc.vietnamese.Vietnamese;

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
                .map(json -> DeadlineJson.read(json, ConfirmedDirective.class));
    }

    /** Another confirmed directive with this number, of the same issuer and year. */
    Optional<ConfirmedDirective> sameNumber(DocumentId except, String number, String issuer, int year) {
        return jdbc
                .sql("""
                        SELECT content
                        FROM confirmed_directive
                        WHERE document_id <> :except AND UPPER(REPLACE(number, ' ', '')) = :number
                            AND issued_on BETWEEN :first AND :last
                        """)
                .param("except", except.value())
                .param("number", number.replace(" ", "").toUpperCase(Locale.ROOT))
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(String.class)
                .list()
                .stream()
                .map(json -> DeadlineJson.read(json, ConfirmedDirective.class))
                .filter(other -> Vietnamese.fold(other.issuer()).equals(Vietnamese.fold(issuer)))
                .findFirst();
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
                .param("content", DeadlineJson.write(directive))
                .param("by", directive.confirmedBy())
                .param("at", directive.confirmedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
