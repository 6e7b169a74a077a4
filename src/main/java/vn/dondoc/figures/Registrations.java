package vn.dondoc.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.Period;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Urgency;
import vn.dondoc.tracking.Sight;

/** The directives of a period as they were entered, for the register and for how long it took. */
@Repository
public class Registrations {

    private final JdbcClient jdbc;

    Registrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Issued in the period and registered by that instant, the oldest first. */
    public List<RegisteredDirective> of(Viewer viewer, Period period, Instant asOf) {
        return jdbc.sql("""
                        SELECT d.id, d.number, d.document_type, d.issuer, d.issued_on, d.subject, d.signer, d.field, d.urgency,
                               d.registered_at, r.register_by, COUNT(DISTINCT t.id) AS tasks, COUNT(DISTINCT a.agency_name) AS agencies
                        FROM directive d
                            JOIN task t ON t.directive_id = d.id
                            LEFT JOIN assignment a ON a.task_id = t.id AND a.part = 'LEAD'
                            LEFT JOIN review r ON r.document_id = d.document_id
                        WHERE d.issued_on BETWEEN :start AND :finish AND d.registered_at <= :asOf AND
                        """ + Sight.TASKS + """
                        GROUP BY d.id, d.number, d.document_type, d.issuer, d.issued_on, d.subject, d.signer, d.field, d.urgency,
                                 d.registered_at, r.register_by
                        ORDER BY d.issued_on, d.registered_at, d.number, d.id
                        """)
                .params(Sight.of(viewer))
                .param("start", period.from())
                .param("finish", period.to())
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new RegisteredDirective(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        DocumentType.valueOf(row.getString("document_type")),
                        row.getString("issuer"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("subject"),
                        row.getString("signer"),
                        row.getString("field"),
                        Urgency.valueOf(row.getString("urgency")),
                        row.getObject("registered_at", OffsetDateTime.class)
                                .atZoneSameInstant(OfficeClock.ZONE)
                                .toLocalDate(),
                        row.getObject("register_by", LocalDate.class),
                        row.getInt("tasks"),
                        row.getInt("agencies")))
                .list();
    }
}
