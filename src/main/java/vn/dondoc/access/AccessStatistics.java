package vn.dondoc.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.agency.AgencyId;

/** Counts, for each agency, how its people use the program; for the Office's page and for reports. */
@Repository
public class AccessStatistics {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessStatistics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From the first day to the last one, both included; agencies with an account only. Nothing for people of an agency. */
    public List<AgencyAccess> of(Viewer viewer, LocalDate from, LocalDate to) {
        if (!viewer.seesWholeAuthority()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT a.agency_id, COUNT(*) AS accounts, MAX(a.last_login_at) AS last_login,
                            (SELECT COUNT(*)
                             FROM audit_entry e JOIN account l ON l.login = e.subject_id
                             WHERE l.agency_id = a.agency_id AND e.action = 'account.login' AND e.subject_kind = 'account'
                                AND e.happened_at >= :since AND e.happened_at < :until) AS logins,
                            (SELECT COUNT(*)
                             FROM audit_entry e JOIN account l ON l.login = e.actor_id
                             WHERE l.agency_id = a.agency_id AND e.action LIKE 'tracking.%' AND e.actor_kind = 'PERSON'
                                AND e.happened_at >= :since AND e.happened_at < :until) AS updated,
                            (SELECT COALESCE(SUM(o.times), 0)
                             FROM agency_opening o
                             WHERE o.agency_id = a.agency_id AND o.opened_on BETWEEN :from AND :to) AS opened
                        FROM account a
                        WHERE a.agency_id IS NOT NULL AND a.disabled = FALSE
                        GROUP BY a.agency_id
                        ORDER BY a.agency_id
                        """)
                .param("from", from)
                .param("to", to)
                .param("since", from.atStartOfDay(clock.getZone()).toInstant().atOffset(ZoneOffset.UTC))
                .param(
                        "until",
                        to.plusDays(1).atStartOfDay(clock.getZone()).toInstant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> {
                    var last = row.getObject("last_login", OffsetDateTime.class);
                    return new AgencyAccess(
                            new AgencyId(row.getString("agency_id")),
                            row.getInt("accounts"),
                            row.getInt("logins"),
                            last == null ? null : last.toInstant(),
                            row.getInt("opened"),
                            row.getInt("updated"));
                })
                .list();
    }

    /** Somebody of this agency opened a directive or a task. */
    void opened(AgencyId agency) {
        LocalDate today = LocalDate.now(clock);
        if (!oneMore(agency, today)) {
            try {
                jdbc.sql("INSERT INTO agency_opening (agency_id, opened_on, times) VALUES (:agency, :today, 1)")
                        .param("agency", agency.value())
                        .param("today", today)
                        .update();
            } catch (DuplicateKeyException another) {
                oneMore(agency, today);
            }
        }
    }

    private boolean oneMore(AgencyId agency, LocalDate today) {
        return jdbc.sql("UPDATE agency_opening SET times = times + 1 WHERE agency_id = :agency AND opened_on = :today")
                        .param("agency", agency.value())
                        .param("today", today)
                        .update()
                == 1;
    }
}
