package vn.dondoc.review;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    /** As {@link #of}, and held until the transaction ends: nobody takes the confirmation back meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ConfirmedDirective> held(DocumentId document) {
        return jdbc.sql("""
                        SELECT content
                        FROM confirmed_directive
                        WHERE document_id = :document
                        FOR UPDATE
                        """)
                .param("document", document.value())
                .query(String.class)
                .optional()
                .map(json -> DeadlineJson.read(json, ConfirmedDirective.class));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void forget(DocumentId document) {
        jdbc.sql("DELETE FROM confirmed_directive WHERE document_id = :document")
                .param("document", document.value())
                .update();
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

    /** Where a task is known from. */
    record Known(DocumentId document, String number) {}

    /** Tasks of other confirmed directives in the same words, by their likeness. */
    Map<String, Known> sameTasks(DocumentId except, Collection<String> likenesses) {
        var known = new HashMap<String, Known>();
        if (likenesses.isEmpty()) {
            return known;
        }
        jdbc.sql("""
                        SELECT t.likeness, t.document_id, d.number
                        FROM confirmed_task t
                        JOIN confirmed_directive d ON d.document_id = t.document_id
                        WHERE t.likeness IN (:likenesses) AND t.document_id <> :except
                        ORDER BY d.confirmed_at
                        """)
                .param("likenesses", likenesses)
                .param("except", except.value())
                .query(row -> {
                    known.put(
                            row.getString("likeness"),
                            new Known(
                                    new DocumentId(row.getObject("document_id", UUID.class)), row.getString("number")));
                });
        return known;
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
        directive
                .tasks()
                .forEach(task -> jdbc.sql("""
                        INSERT INTO confirmed_task (task_id, document_id, likeness)
                        VALUES (:task, :document, :likeness)
                        """)
                        .param("task", task.id())
                        .param("document", directive.documentId().value())
                        .param("likeness", Likeness.of(task.content()))
                        .update());
    }
}
