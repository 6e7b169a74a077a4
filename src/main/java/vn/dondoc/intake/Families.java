package vn.dondoc.intake;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.archive.DocumentId;

/** Which documents hold the bytes of which others: packages and mails what came out of them. */
@Repository
public class Families {

    private final JdbcClient jdbc;

    Families(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The document, what came out of it, and every package that holds one of them. */
    public Set<DocumentId> holding(DocumentId document) {
        var within = closure(Set.of(document.value()), """
                SELECT child.document_id
                FROM receipt child
                JOIN receipt one ON one.id = child.parent
                WHERE one.document_id IN (:documents) AND child.document_id IS NOT NULL
                """);
        return closure(within, """
                        SELECT holder.document_id
                        FROM receipt holder
                        JOIN receipt one ON one.parent = holder.id
                        WHERE one.document_id IN (:documents) AND holder.document_id IS NOT NULL
                        """).stream().map(DocumentId::new).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<UUID> closure(Collection<UUID> begun, String further) {
        var all = new LinkedHashSet<>(begun);
        var fresh = Set.copyOf(begun);
        while (!fresh.isEmpty()) {
            fresh = jdbc.sql(further).param("documents", fresh).query(UUID.class).list().stream()
                    .filter(all::add)
                    .collect(Collectors.toSet());
        }
        return all;
    }
}
