package vn.dondoc.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.Affected;
import vn.dondoc.calendar.WorkingCalendar;

/** The days by which waiting documents have to be entered: a change of the calendar may move them. */
@Component
class RegistrationDays implements Affected {

    private static final String KIND = "review";

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;
    private final Clock clock;

    RegistrationDays(JdbcClient jdbc, WorkingCalendar calendar, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Move> moves(WorkingCalendar changed) {
        return jdbc
                .sql("""
                        SELECT document_id, number, subject, file_name, opened_at, register_by
                        FROM review
                        WHERE state IN ('WAITING', 'DRAFT') AND register_by IS NOT NULL
                        ORDER BY register_by, opened_at
                        """)
                .query((row, n) -> {
                    var opened = row.getObject("opened_at", OffsetDateTime.class)
                            .atZoneSameInstant(clock.getZone())
                            .toLocalDate();
                    var by = row.getObject("register_by", LocalDate.class);
                    var document = row.getObject("document_id", UUID.class);
                    return new Move(
                            KIND,
                            document,
                            Objects.requireNonNullElse(row.getString("number"), row.getString("file_name")),
                            by,
                            by.isBefore(opened) ? by : changed.plus(opened, calendar.between(opened, by)),
                            "/ra-soat/" + document);
                })
                .list()
                .stream()
                .filter(move -> !move.from().equals(move.to()))
                .toList();
    }

    @Override
    public boolean move(Move move, Actor actor, String reason) {
        var moved = jdbc.sql("""
                        UPDATE review
                        SET register_by = :to
                        WHERE document_id = :document AND register_by = :from AND state IN ('WAITING', 'DRAFT')
                        """)
                        .param("document", move.subject())
                        .param("from", move.from())
                        .param("to", move.to())
                        .update()
                == 1;
        if (moved) {
            audit.record(actor, "review.rescheduled", "document", move.subject().toString(), reason);
        }
        return moved;
    }
}
