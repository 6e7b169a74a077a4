package vn.dondoc.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.OfficeClock;

/** Which leading agencies waited for a co-ordinator that did not answer by the day it was asked for. */
@Repository
public class Waits {

    /** A task whose leading agency asked in time and had to wait. */
    public record Wait(UUID task, String agency, String forAgency, LocalDate since) {}

    private final JdbcClient jdbc;

    Waits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answered after the day, or not at all by the closing day. */
    public List<Wait> of(LocalDate closing, Instant asOf) {
        return jdbc
                .sql("""
                        SELECT m.task_id, m.agency_name, p.agency_name AS for_agency, m.due_on, p.answered_at
                        FROM matter m JOIN matter_party p ON p.matter_id = m.id
                        WHERE m.kind = 'COORDINATION' AND m.state <> 'WITHDRAWN' AND m.task_id IS NOT NULL AND m.due_on < :closing
                            AND m.raised_at <= :asOf
                        ORDER BY m.due_on, m.agency_name, p.agency_name, m.id
                        """)
                .param("closing", closing)
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query((row, n) -> wait(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Wait> wait(ResultSet row) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        if (answered != null
                && !answered.atZoneSameInstant(OfficeClock.ZONE).toLocalDate().isAfter(due)) {
            return Optional.empty();
        }
        return Optional.of(new Wait(
                row.getObject("task_id", UUID.class), row.getString("agency_name"), row.getString("for_agency"), due));
    }
}
