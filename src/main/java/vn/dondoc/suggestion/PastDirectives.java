package vn.dondoc.suggestion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.work.Outbox;

/** The documents of the past. Whether somebody may see one is the caller's question: they concern the Office alone. */
@Repository
public class PastDirectives {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    PastDirectives(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Optional<PastDirective> find(DocumentId document) {
        return jdbc.sql("""
                        SELECT document_id, reading_version, number, document_type, issuer, issued_on, subject, signer, label
                        FROM past_directive
                        WHERE document_id = :document
                        """)
                .param("document", document.value())
                .query(PastDirectives::map)
                .optional();
    }

    /** Writes it, or writes it anew where the document was read again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(PastDirective past) {
        var type = past.type();
        var values = new MapSqlParameterSource()
                .addValue("document", past.document().value())
                .addValue("version", past.readingVersion())
                .addValue("number", past.number())
                .addValue("type", type == null ? null : type.name())
                .addValue("issuer", past.issuer())
                .addValue("issuedOn", past.issuedOn())
                .addValue("subject", past.subject())
                .addValue("signer", past.signer())
                .addValue("label", past.label())
                .addValue("now", clock.instant().atOffset(ZoneOffset.UTC));
        var known = jdbc.sql("""
                        UPDATE past_directive
                        SET reading_version = :version, number = :number, document_type = :type, issuer = :issuer,
                            issued_on = :issuedOn, subject = :subject, signer = :signer, label = :label, described_at = :now
                        WHERE document_id = :document
                        """).paramSource(values).update();
        if (known == 0) {
            jdbc.sql("""
                            INSERT INTO past_directive (document_id, reading_version, number, document_type, issuer, issued_on,
                                                        subject, signer, label, described_at)
                            VALUES (:document, :version, :number, :type, :issuer, :issuedOn, :subject, :signer, :label, :now)
                            """).paramSource(values).update();
        }
        outbox.append("past", past.document().value());
    }

    private static PastDirective map(ResultSet row, int n) throws SQLException {
        var type = row.getString("document_type");
        return new PastDirective(
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getInt("reading_version"),
                row.getString("number"),
                type == null ? null : DocumentType.valueOf(type),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("subject"),
                row.getString("signer"),
                row.getString("label"));
    }
}
