package vn.dondoc.review;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /**
     * The directives of this file as they stand confirmed, one for each of its papers that gives tasks; none while nobody has confirmed it,
     * or when a person took that back.
     */
    public List<ConfirmedDirective> of(DocumentId document) {
        return jdbc.sql("""
                        SELECT content
                        FROM confirmed_directive
                        WHERE document_id = :document
                        UNION ALL
                        SELECT content
                        FROM confirmed_paper
                        WHERE document_id = :document
                        """).param("document", document.value()).query(String.class).list().stream()
                .map(json -> DeadlineJson.read(json, ConfirmedDirective.class))
                .sorted(Comparator.comparingInt(ConfirmedDirective::paper))
                .toList();
    }

    /** As {@link #of}, and held until the transaction ends: nobody takes the confirmation back meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ConfirmedDirective> held(DocumentId document) {
        boolean there = jdbc.sql("""
                        SELECT document_id
                        FROM confirmed_directive
                        WHERE document_id = :document
                        FOR UPDATE
                        """)
                .param("document", document.value())
                .query(UUID.class)
                .optional()
                .isPresent();
        return there ? of(document) : List.of();
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
                        UNION ALL
                        SELECT content
                        FROM confirmed_paper
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

    /**
     * What is here already of one number and day; {@code document} is null where nothing is. What was read from a file is worded by itself,
     * so its tasks cannot be told from those of a register by their words.
     */
    record Here(@Nullable DocumentId document, boolean fromFile, Set<String> likenesses) {

        Here {
            likenesses = Set.copyOf(likenesses);
        }
    }

    private record Kept(DocumentId document, Origin origin, String likeness) {}

    Here here(String number, LocalDate issuedOn) {
        List<Kept> kept = jdbc.sql("""
                        SELECT d.document_id, r.origin, t.likeness
                        FROM confirmed_directive d
                        JOIN review r ON r.document_id = d.document_id
                        JOIN confirmed_task t ON t.document_id = d.document_id
                        WHERE d.issued_on = :issuedOn AND UPPER(REPLACE(d.number, ' ', '')) = :number
                        ORDER BY d.confirmed_at
                        """)
                .param("issuedOn", issuedOn)
                .param("number", number.replace(" ", "").toUpperCase(Locale.ROOT))
                .query((row, n) -> new Kept(
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        Origin.valueOf(row.getString("origin")),
                        row.getString("likeness")))
                .list();
        return new Here(
                kept.isEmpty() ? null : kept.getFirst().document(),
                kept.stream().anyMatch(one -> one.origin() != Origin.REGISTER),
                kept.stream().map(Kept::likeness).collect(Collectors.toSet()));
    }

    /** All that one decision confirmed. The first stands for the document; its further papers go with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(List<ConfirmedDirective> directives) {
        directives.stream().limit(1).forEach(this::keep);
        directives.stream().skip(1).forEach(this::keepFurther);
        directives.forEach(this::keepTasks);
    }

    private void keepFurther(ConfirmedDirective directive) {
        jdbc.sql("""
                        INSERT INTO confirmed_paper (document_id, paper, number, issued_on, content)
                        VALUES (:document, :paper, :number, :issuedOn, :content)
                        """)
                .param("document", directive.documentId().value())
                .param("paper", directive.paper())
                .param("number", directive.number())
                .param("issuedOn", directive.issuedOn())
                .param("content", DeadlineJson.write(directive))
                .update();
    }

    private void keep(ConfirmedDirective directive) {
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

    private void keepTasks(ConfirmedDirective directive) {
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
