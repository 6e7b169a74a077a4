package vn.dondoc.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.audit.AuditTrail;

/** What people said of directives and earlier ones; only those who see the whole authority see any. */
@Repository
public class Relations {

    private static final int FOUND = 8;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Relations(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A directive that was confirmed, as it is offered to be related to. */
    record Registered(DocumentId document, String number, String issuer, LocalDate issuedOn, String subject) {}

    /** Both ways, this one's own first. */
    public List<Relation> of(Viewer viewer, DocumentId document) {
        if (!viewer.seesWholeAuthority()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT l.kind, l.quote, l.decided_by_name, l.document_id, l.other_id, r.number, r.subject, r.file_name,
                               c.issued_on, CASE WHEN c.document_id IS NULL THEN FALSE ELSE TRUE END AS confirmed
                        FROM directive_relation l
                        JOIN review r ON r.document_id = CASE WHEN l.document_id = :document THEN l.other_id ELSE l.document_id END
                        LEFT JOIN confirmed_directive c ON c.document_id = r.document_id
                        WHERE (l.document_id = :document OR l.other_id = :document) AND l.state = 'CONFIRMED' AND %s
                        ORDER BY CASE WHEN l.document_id = :document THEN 0 ELSE 1 END, l.decided_at, l.id
                        """.formatted(Reach.sql(viewer, "r")))
                .params(Reach.of(viewer))
                .param("document", document.value())
                .query((row, n) -> relation(row, document))
                .list();
    }

    /** Those that a person has said something about, whatever it was. */
    Set<DocumentId> judged(DocumentId document) {
        return new HashSet<>(jdbc.sql("SELECT other_id FROM directive_relation WHERE document_id = :document")
                .param("document", document.value())
                .query((row, n) -> new DocumentId(row.getObject("other_id", UUID.class)))
                .list());
    }

    /** Confirmed directives with one of these numbers. */
    List<Registered> numbered(Viewer viewer, Collection<String> numbers) {
        if (numbers.isEmpty() || !viewer.seesWholeAuthority()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT c.document_id, c.number, c.issuer, c.issued_on, r.subject
                        FROM confirmed_directive c
                        JOIN review r ON r.document_id = c.document_id
                        WHERE c.number IN (:numbers) AND %s
                        ORDER BY c.issued_on DESC, c.document_id
                        """.formatted(Reach.sql(viewer, "r")))
                .params(Reach.of(viewer))
                .param("numbers", numbers)
                .query(Relations::registered)
                .list();
    }

    /** Confirmed directives whose number begins so, newest first. */
    List<Registered> beginning(Viewer viewer, String typed) {
        String number = Citations.key(typed);
        if (number.length() < 2 || !viewer.seesWholeAuthority()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT c.document_id, c.number, c.issuer, c.issued_on, r.subject
                        FROM confirmed_directive c
                        JOIN review r ON r.document_id = c.document_id
                        WHERE UPPER(c.number) LIKE :number ESCAPE '!' AND %s
                        ORDER BY c.issued_on DESC, c.document_id
                        FETCH FIRST :limit ROWS ONLY
                        """.formatted(Reach.sql(viewer, "r")))
                .params(Reach.of(viewer))
                .param("number", number.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .param("limit", FOUND)
                .query(Relations::registered)
                .list();
    }

    /** False where one of the two is none that this viewer may see, or both are one. */
    @Transactional
    boolean relate(Viewer viewer, DocumentId document, DocumentId other, RelationKind kind, @Nullable String quote) {
        if (!decide(viewer, document, other, kind, "CONFIRMED", quote)) {
            return false;
        }
        audit.record(
                viewer.actor(),
                "review.related",
                "document",
                document.toString(),
                kind.name().toLowerCase(Locale.ROOT) + " " + number(other));
        return true;
    }

    /** What was suggested is wrong, or what was said no longer holds. */
    @Transactional
    boolean dismiss(Viewer viewer, DocumentId document, DocumentId other) {
        if (!decide(viewer, document, other, RelationKind.BELONGS_TO, "DISMISSED", null)) {
            return false;
        }
        audit.record(viewer.actor(), "review.unrelated", "document", document.toString(), number(other));
        return true;
    }

    private boolean decide(
            Viewer viewer,
            DocumentId document,
            DocumentId other,
            RelationKind kind,
            String state,
            @Nullable String quote) {
        if (!viewer.seesWholeAuthority()
                || document.equals(other)
                || !known(viewer, document)
                || !known(viewer, other)) {
            return false;
        }
        boolean changed = write("""
                        UPDATE directive_relation
                        SET kind = :kind, state = :state, quote = COALESCE(:quote, quote), decided_by = :by, decided_by_name = :name,
                            decided_at = :now
                        WHERE document_id = :document AND other_id = :other
                        """, viewer, document, other, kind, state, quote) == 1;
        return changed || write("""
                        INSERT INTO directive_relation
                            (id, document_id, other_id, kind, state, quote, decided_by, decided_by_name, decided_at)
                        SELECT :id, :document, :other, :kind, :state, CAST(:quote AS TEXT), :by, :name, :now
                        FROM review
                        WHERE document_id = :document
                        """, viewer, document, other, kind, state, quote) == 1;
    }

    private int write(
            String sql,
            Viewer viewer,
            DocumentId document,
            DocumentId other,
            RelationKind kind,
            String state,
            @Nullable String quote) {
        return jdbc.sql(sql)
                .param("id", UUID.randomUUID())
                .param("document", document.value())
                .param("other", other.value())
                .param("kind", kind.name())
                .param("state", state)
                .param("quote", quote)
                .param("by", viewer.account())
                .param("name", viewer.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private boolean known(Viewer viewer, DocumentId document) {
        return jdbc.sql("SELECT COUNT(*) FROM review WHERE document_id = :document AND" + Reach.sql(viewer, "review"))
                        .params(Reach.of(viewer))
                        .param("document", document.value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    private String number(DocumentId document) {
        return jdbc.sql("SELECT COALESCE(number, file_name) AS number FROM review WHERE document_id = :document")
                .param("document", document.value())
                .query(String.class)
                .single();
    }

    private static Relation relation(ResultSet row, DocumentId document) throws SQLException {
        var from = new DocumentId(row.getObject("document_id", UUID.class));
        var to = new DocumentId(row.getObject("other_id", UUID.class));
        boolean outgoing = from.equals(document);
        String number = row.getString("number");
        return new Relation(
                RelationKind.valueOf(row.getString("kind")),
                outgoing,
                outgoing ? to : from,
                number == null || number.isBlank() ? row.getString("file_name") : number,
                row.getObject("issued_on", LocalDate.class),
                Objects.requireNonNullElse(row.getString("subject"), ""),
                row.getBoolean("confirmed"),
                row.getString("quote"),
                row.getString("decided_by_name"));
    }

    private static Registered registered(ResultSet row, int n) throws SQLException {
        return new Registered(
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getString("number"),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                Objects.requireNonNullElse(row.getString("subject"), ""));
    }
}
