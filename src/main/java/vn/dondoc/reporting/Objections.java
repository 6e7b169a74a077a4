package vn.dondoc.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.AuditTrail;

/** What agencies say against their figures in a draft, and what the Office answers; nothing of it is ever removed. */
@Repository
class Objections {

    /** {@code answer} is null until the Office has given one. */
    record Objection(
            UUID id,
            AgencyId agency,
            String agencyName,
            String text,
            String raisedName,
            Instant raisedAt,
            @Nullable String answer,
            @Nullable String answeredName) {}

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Objections(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** An agency sees its own. */
    List<Objection> of(Viewer viewer, ReportId report) {
        AgencyId own = viewer.agency();
        return jdbc.sql("""
                        SELECT id, agency_id, agency_name, text, raised_name, raised_at, answer, answered_name
                        FROM report_objection
                        WHERE report_id = :report AND (:seesAll OR agency_id = :own)
                        ORDER BY raised_at, id
                        """)
                .param("report", report.value())
                .param("seesAll", viewer.seesWholeAuthority())
                .param("own", own == null ? "" : own.value())
                .query((row, n) -> new Objection(
                        row.getObject("id", UUID.class),
                        new AgencyId(row.getString("agency_id")),
                        row.getString("agency_name"),
                        row.getString("text"),
                        row.getString("raised_name"),
                        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                        row.getString("answer"),
                        row.getString("answered_name")))
                .list();
    }

    @Transactional
    void raise(Viewer viewer, ReportId report, Concerned agency, String text) {
        jdbc.sql("""
                        INSERT INTO report_objection
                            (id, report_id, agency_id, agency_name, text, raised_by, raised_name, raised_at)
                        VALUES (:id, :report, :agency, :agencyName, :text, :by, :name, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("report", report.value())
                .param("agency", agency.id().value())
                .param("agencyName", agency.name())
                .param("text", text)
                .param("by", viewer.account())
                .param("name", viewer.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(viewer.actor(), "reporting.objected", "report", report.toString(), agency.name());
    }

    /** False where somebody answered already. */
    @Transactional
    boolean answer(Viewer viewer, ReportId report, UUID objection, String text) {
        if (!viewer.isOfTheOffice()) {
            return false;
        }
        boolean done = jdbc.sql("""
                        UPDATE report_objection
                        SET answer = :text, answered_name = :name, answered_at = :now
                        WHERE id = :id AND report_id = :report AND answer IS NULL
                        """)
                        .param("id", objection)
                        .param("report", report.value())
                        .param("text", text)
                        .param("name", viewer.name())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (done) {
            audit.record(viewer.actor(), "reporting.objectionAnswered", "report", report.toString(), null);
        }
        return done;
    }
}
