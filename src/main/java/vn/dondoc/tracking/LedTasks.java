package vn.dondoc.tracking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.archive.DocumentId;

/** Who led which task. Directives for the Office alone are left out, whoever asks: what is learnt from them could show elsewhere. */
@Repository
public class LedTasks {

    /** One agency that leads one task. */
    public record Led(
            UUID task,
            String content,
            @Nullable AgencyId agency,
            String agencyName,
            String number,
            LocalDate issuedOn,
            @Nullable DocumentId document) {}

    private final JdbcClient jdbc;

    LedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Led> of(Viewer viewer, Collection<UUID> directives) {
        if (directives.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT t.id, t.content, a.agency_id, a.agency_name, d.number, d.issued_on, d.document_id
                        FROM directive d
                        JOIN task t ON t.directive_id = d.id
                        JOIN assignment a ON a.task_id = t.id
                        WHERE d.id IN (:directives) AND d.visibility = 'ASSIGNED_AGENCIES'
                            AND a.part = 'LEAD' AND a.parent_id IS NULL AND a.progress <> 'TAKEN_BACK' AND
                        """ + Sight.tasks(viewer))
                .param("directives", directives)
                .params(Sight.of(viewer))
                .query((row, n) -> {
                    String agency = row.getString("agency_id");
                    UUID document = row.getObject("document_id", UUID.class);
                    return new Led(
                            row.getObject("id", UUID.class),
                            row.getString("content"),
                            agency == null ? null : new AgencyId(agency),
                            row.getString("agency_name"),
                            row.getString("number"),
                            row.getObject("issued_on", LocalDate.class),
                            document == null ? null : new DocumentId(document));
                })
                .list();
    }
}
