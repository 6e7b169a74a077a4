package vn.dondoc.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;

/** Whose a document under review is: what whoever is narrowed to fields or units is let see of, in the queue and wherever else it shows. */
@Repository
public class Belonging {

    private final JdbcClient jdbc;

    Belonging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The field and the number that its draft says, and the account that it was given to. */
    public record Owned(
            @Nullable String field,
            @Nullable String number,
            @Nullable String given) {}

    /** Empty for what is not under review yet. */
    public Optional<Owned> of(DocumentId document, Viewer viewer) {
        return jdbc.sql("SELECT field, number, assignee FROM review WHERE document_id = :document AND"
                        + Reach.sql(viewer, "review"))
                .params(Reach.of(viewer))
                .param("document", document.value())
                .query((row, n) ->
                        new Owned(row.getString("field"), row.getString("number"), row.getString("assignee")))
                .optional();
    }
}
