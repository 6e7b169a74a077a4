package vn.dondoc.tracking;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.intake.Source;

/** What the pipeline itself asks about the life of a directive; for no page, since it knows no viewer. */
@Repository
public class DirectiveLife {

    /** Files that were attached, and those within them, two deep as packages are. */
    private static final String ATTACHED = """
            SELECT t.directive_id, t.id AS task_id, f.document_id
            FROM (
                SELECT f.assignment_id, r.document_id
                FROM attachment f JOIN receipt r ON r.id = f.receipt_id
                WHERE r.document_id IS NOT NULL
                UNION ALL
                SELECT f.assignment_id, r.document_id
                FROM attachment f JOIN receipt r ON r.parent = f.receipt_id
                WHERE r.document_id IS NOT NULL
                UNION ALL
                SELECT f.assignment_id, r.document_id
                FROM attachment f JOIN receipt p ON p.parent = f.receipt_id JOIN receipt r ON r.parent = p.id
                WHERE r.document_id IS NOT NULL
            ) f JOIN assignment a ON a.id = f.assignment_id JOIN task t ON t.id = a.task_id
            """;

    private final JdbcClient jdbc;

    DirectiveLife(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Instant registeredAt(DirectiveId directive) {
        return jdbc.sql("""
                        SELECT registered_at
                        FROM directive
                        WHERE id = :directive
                        """)
                .param("directive", directive.value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Whether it came only beside what somebody says of work that was given, and so is no directive. */
    public boolean isResult(DocumentId document) {
        return jdbc.sql("SELECT DISTINCT source_kind FROM receipt WHERE document_id = :document")
                .param("document", document.value())
                .query(String.class)
                .list()
                .equals(List.of(Source.Kind.RESULT.name()));
    }

    /** The directives to whose tasks it was attached, by itself or within another file. */
    public List<DirectiveId> withAttached(DocumentId document) {
        return jdbc
                .sql(ATTACHED + " WHERE f.document_id = :document")
                .param("document", document.value())
                .query((row, n) -> new DirectiveId(row.getObject("directive_id", UUID.class)))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** What was attached to the tasks of a directive, by the task. */
    public Map<TaskId, Set<DocumentId>> attached(DirectiveId directive) {
        var attached = new HashMap<TaskId, Set<DocumentId>>();
        jdbc.sql(ATTACHED + " WHERE t.directive_id = :directive")
                .param("directive", directive.value())
                .query(row -> {
                    attached.computeIfAbsent(
                                    new TaskId(row.getObject("task_id", UUID.class)), task -> new LinkedHashSet<>())
                            .add(new DocumentId(row.getObject("document_id", UUID.class)));
                });
        return attached;
    }

    /** The fields that let a narrowed specialist see it: its own and its tasks', as {@link Sight} says; none where it has none itself. */
    public Set<String> fields(DirectiveId directive) {
        return jdbc.sql("""
                        SELECT field
                        FROM directive
                        WHERE id = :directive AND COALESCE(field, '') <> ''
                        UNION
                        SELECT t.field
                        FROM task t
                        JOIN directive d ON d.id = t.directive_id
                        WHERE d.id = :directive AND COALESCE(d.field, '') <> '' AND COALESCE(t.field, '') <> ''
                        """)
                .param("directive", directive.value())
                .query(String.class)
                .set();
    }

    /** The words that people added to the steps of its tasks, oldest first. */
    public List<String> words(DirectiveId directive) {
        return jdbc.sql("""
                        SELECT h.text
                        FROM assignment_history h
                        JOIN assignment a ON a.id = h.assignment_id
                        JOIN task t ON t.id = a.task_id
                        WHERE t.directive_id = :directive AND h.text IS NOT NULL
                        ORDER BY h.id
                        """)
                .param("directive", directive.value())
                .query(String.class)
                .list();
    }
}
