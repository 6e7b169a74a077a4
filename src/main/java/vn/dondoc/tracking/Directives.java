package vn.dondoc.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.review.Visibility;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Urgency;

/** The directives that were confirmed. */
@Repository
public class Directives {

    private final JdbcClient jdbc;

    Directives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Directive> find(Viewer viewer, DirectiveId id) {
        return jdbc.sql("""
                        SELECT d.id, d.document_id, d.number, d.document_type, d.issuer, d.issued_on, d.subject, d.signer,
                               d.urgency, d.visibility, d.field, d.origin, d.upstream_reference, d.upstream_updated_on,
                               d.tracking_unit, d.submitted_by
                        FROM directive d
                        WHERE d.id = :id AND
                        """ + Sight.directives(viewer))
                .param("id", id.value())
                .params(Sight.of(viewer))
                .query(Directives::map)
                .optional();
    }

    /** The directives that came from this document, one for each of its papers that gives tasks; for the pipeline itself. */
    public List<DirectiveId> from(DocumentId document) {
        return jdbc.sql("""
                        SELECT id
                        FROM directive
                        WHERE document_id = :document
                        ORDER BY paper
                        """).param("document", document.value()).query(UUID.class).list().stream()
                .map(DirectiveId::new)
                .toList();
    }

    boolean has(DocumentId document, int paper) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM directive
                        WHERE document_id = :document AND paper = :paper
                        """)
                        .param("document", document.value())
                        .param("paper", paper)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(Directive one, int paper, String confirmedBy, Instant confirmedAt, Instant now) {
        jdbc.sql("""
                        INSERT INTO directive
                            (id, document_id, paper, number, document_type, issuer, issued_on, subject, signer, urgency, visibility,
                             field, unit, origin, tracking_unit, submitted_by, confirmed_by, confirmed_at, registered_at)
                        VALUES (:id, :document, :paper, :number, :type, :issuer, :issuedOn, :subject, :signer, :urgency, :visibility,
                                :field, :unit, :origin, :trackingUnit, :submittedBy, :confirmedBy, :confirmedAt, :now)
                        """)
                .param("id", one.id().value())
                .param(
                        "document",
                        one.document() == null ? null : one.document().value())
                .param("paper", paper)
                .param("number", one.number())
                .param("type", one.type().name())
                .param("issuer", one.issuer())
                .param("issuedOn", one.issuedOn())
                .param("subject", one.subject())
                .param("signer", one.signer())
                .param("urgency", one.urgency().name())
                .param("visibility", one.visibility().name())
                .param("field", one.field())
                .param("unit", DrawnUpBy.of(one.number()))
                .param("origin", one.origin().name())
                .param("trackingUnit", one.trackingUnit())
                .param("submittedBy", one.submittedBy())
                .param("confirmedBy", confirmedBy)
                .param("confirmedAt", confirmedAt.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Directive map(ResultSet row, int n) throws SQLException {
        UUID document = row.getObject("document_id", UUID.class);
        return new Directive(
                new DirectiveId(row.getObject("id", UUID.class)),
                document(document),
                row.getString("number"),
                DocumentType.valueOf(row.getString("document_type")),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("subject"),
                row.getString("signer"),
                Urgency.valueOf(row.getString("urgency")),
                Visibility.valueOf(row.getString("visibility")),
                row.getString("field"),
                Origin.valueOf(row.getString("origin")),
                row.getString("upstream_reference"),
                row.getObject("upstream_updated_on", LocalDate.class),
                row.getString("tracking_unit"),
                row.getString("submitted_by"));
    }

    private static @Nullable DocumentId document(@Nullable UUID value) {
        return value == null ? null : new DocumentId(value);
    }
}
