package vn.dondoc.tracking;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the pipeline itself asks about the life of a directive; for no page, since it knows no viewer. */
@Repository
public class DirectiveLife {

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
