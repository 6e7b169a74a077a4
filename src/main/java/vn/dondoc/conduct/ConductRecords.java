package vn.dondoc.conduct;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.AuditTrail;

/** The records. An agency enters and sees its own, the Office all; the Office answers proposals. */
@Repository
class ConductRecords {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ConductRecords(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody enters; {@code agency} is whose it is, null for the Office. */
    record Entry(
            RecordKind kind,
            @Nullable AgencyId agency,
            String agencyName,
            String number,
            @Nullable LocalDate on,
            String text) {}

    @Transactional
    Said add(Viewer viewer, Entry entry) {
        if (!mayEnter(viewer, entry.agency())) {
            return Said.NOT_ALLOWED;
        }
        if (entry.text().isBlank()) {
            return Said.TEXT_MISSING;
        }
        if (entry.kind().ofPaper() && entry.number().isBlank()) {
            return Said.NUMBER_MISSING;
        }
        LocalDate on = entry.on();
        if (on == null || on.isAfter(LocalDate.now(clock))) {
            return Said.DAY_WRONG;
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO conduct_record
                            (id, kind, agency_id, agency_name, number, record_on, text, added_by, added_name, added_at)
                        VALUES (:id, :kind, :agency, :agencyName, :number, :recordOn, :text, :by, :name, :now)
                        """)
                .param("id", id)
                .param("kind", entry.kind().name())
                .param("agency", entry.agency() == null ? null : entry.agency().value())
                .param("agencyName", entry.agencyName())
                .param("number", entry.number().strip())
                .param("recordOn", on)
                .param("text", entry.text().strip())
                .param("by", viewer.account())
                .param("name", viewer.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(
                viewer.actor(), "conduct.added", "conduct", id.toString(), entry.kind() + ", " + entry.agencyName());
        return Said.DONE;
    }

    private static boolean mayEnter(Viewer viewer, @Nullable AgencyId agency) {
        boolean agencys = viewer.has(Role.AGENCY_OFFICER) || viewer.has(Role.AGENCY_LEADER);
        return viewer.isOfTheOffice() || agencys && agency != null && agency.equals(viewer.agency());
    }

    @Transactional
    Said answer(Viewer viewer, UUID id, String text) {
        if (!viewer.isOfTheOffice()) {
            return Said.NOT_ALLOWED;
        }
        if (text.isBlank()) {
            return Said.TEXT_MISSING;
        }
        boolean answered = jdbc.sql("""
                        UPDATE conduct_record
                        SET answer = :text, answered_by = :name, answered_at = :now
                        WHERE id = :id AND kind = 'AMENDMENT' AND answer IS NULL
                        """)
                        .param("id", id)
                        .param("text", text.strip())
                        .param("name", viewer.name())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (answered) {
            audit.record(viewer.actor(), "conduct.answered", "conduct", id.toString(), text.strip());
        }
        return answered ? Said.DONE : Said.OUTRUN;
    }

    /** The newest first. */
    List<ConductRecord> all(Viewer viewer) {
        AgencyId agency = viewer.agency();
        return jdbc.sql("""
                        SELECT id, kind, agency_id, agency_name, number, record_on, text, answer, answered_by, added_name
                        FROM conduct_record
                        WHERE :seesAll OR agency_id = :agency
                        ORDER BY record_on DESC, added_at DESC, id
                        """)
                .param("seesAll", viewer.seesWholeAuthority())
                .param("agency", agency == null ? "" : agency.value())
                .query(ConductRecords::map)
                .list();
    }

    private static ConductRecord map(ResultSet row, int n) throws SQLException {
        String agency = row.getString("agency_id");
        return new ConductRecord(
                row.getObject("id", UUID.class),
                RecordKind.valueOf(row.getString("kind")),
                agency == null ? null : new AgencyId(agency),
                row.getString("agency_name"),
                row.getString("number"),
                row.getObject("record_on", LocalDate.class),
                row.getString("text"),
                row.getString("answer"),
                row.getString("answered_by"),
                row.getString("added_name"));
    }
}
