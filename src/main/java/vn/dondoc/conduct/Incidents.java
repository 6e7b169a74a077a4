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
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.Period;

/** The log of incidents and suggestions: everybody may tell, the Office settles. Source of the quarterly technical report. */
@Repository
public class Incidents {

    private static final String SELECT = """
            SELECT id, suggestion, happened_on, agency_name, told_name, text, settled, settled_on
            FROM incident
            WHERE (:seesAll OR agency_id = :agency OR told_by = :account)
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Incidents(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that happened in the period, in their order. */
    public List<Incident> in(Viewer viewer, Period period) {
        return jdbc.sql(SELECT + " AND happened_on BETWEEN :start AND :finish ORDER BY happened_on, told_at, id")
                .param("start", period.from())
                .param("finish", period.to())
                .param("seesAll", viewer.seesWholeAuthority())
                .param("agency", agency(viewer))
                .param("account", viewer.account())
                .query(Incidents::map)
                .list();
    }

    /** Open ones first, then the newest, at most 200. */
    List<Incident> all(Viewer viewer) {
        return jdbc.sql(SELECT + """
                         ORDER BY CASE WHEN settled IS NULL THEN 0 ELSE 1 END, happened_on DESC, told_at DESC
                        FETCH FIRST 200 ROWS ONLY
                        """)
                .param("seesAll", viewer.seesWholeAuthority())
                .param("agency", agency(viewer))
                .param("account", viewer.account())
                .query(Incidents::map)
                .list();
    }

    @Transactional
    Said tell(Viewer viewer, boolean suggestion, @Nullable LocalDate on, String agencyName, String text) {
        if (text.isBlank()) {
            return Said.TEXT_MISSING;
        }
        if (on == null || on.isAfter(LocalDate.now(clock))) {
            return Said.DAY_WRONG;
        }
        UUID id = UUID.randomUUID();
        AgencyId agency = viewer.agency();
        jdbc.sql("""
                        INSERT INTO incident (id, suggestion, happened_on, agency_id, agency_name, text, told_by, told_name, told_at)
                        VALUES (:id, :suggestion, :happenedOn, :agency, :agencyName, :text, :by, :name, :now)
                        """)
                .param("id", id)
                .param("suggestion", suggestion)
                .param("happenedOn", on)
                .param("agency", agency == null ? null : agency.value())
                .param("agencyName", agencyName)
                .param("text", text.strip())
                .param("by", viewer.account())
                .param("name", viewer.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(viewer.actor(), "conduct.told", "incident", id.toString(), text.strip());
        return Said.DONE;
    }

    @Transactional
    Said settle(Viewer viewer, UUID id, String text) {
        if (!viewer.isOfTheOffice()) {
            return Said.NOT_ALLOWED;
        }
        if (text.isBlank()) {
            return Said.TEXT_MISSING;
        }
        boolean settled = jdbc.sql("""
                        UPDATE incident
                        SET settled = :text, settled_on = :today, settled_name = :name
                        WHERE id = :id AND settled IS NULL
                        """)
                        .param("id", id)
                        .param("text", text.strip())
                        .param("today", LocalDate.now(clock))
                        .param("name", viewer.name())
                        .update()
                == 1;
        if (settled) {
            audit.record(viewer.actor(), "conduct.settled", "incident", id.toString(), text.strip());
        }
        return settled ? Said.DONE : Said.OUTRUN;
    }

    private static String agency(Viewer viewer) {
        AgencyId agency = viewer.agency();
        return agency == null ? "" : agency.value();
    }

    private static Incident map(ResultSet row, int n) throws SQLException {
        return new Incident(
                row.getObject("id", UUID.class),
                row.getBoolean("suggestion"),
                row.getObject("happened_on", LocalDate.class),
                row.getString("agency_name") + ", " + row.getString("told_name"),
                row.getString("text"),
                row.getString("settled"),
                row.getObject("settled_on", LocalDate.class));
    }
}
