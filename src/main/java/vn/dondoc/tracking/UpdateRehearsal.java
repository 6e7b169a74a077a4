package vn.dondoc.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.regulation.Profile;
import vn.dondoc.regulation.Rehearsal;

/** How many first updates came late by one profile, and how many would have by another. */
@Component
class UpdateRehearsal implements Rehearsal {

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Clock clock;

    UpdateRehearsal(JdbcClient jdbc, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    private record Update(
            LocalDate assigned,
            @Nullable LocalDate due,
            @Nullable LocalDate first) {

        boolean lateBy(Profile profile, WorkingCalendar calendar, LocalDate today) {
            LocalDate from = profile.firstUpdateAnchor() == Profile.UpdateAnchor.DUE ? due : assigned;
            OptionalInt days = profile.firstUpdateDays();
            if (from == null || days.isEmpty()) {
                return false;
            }
            LocalDate came = first == null ? today : first;
            return came.isAfter(calendar.plus(from, days.getAsInt()));
        }
    }

    @Override
    public List<Difference> compare(Profile now, Profile then, LocalDate from, LocalDate to) {
        var updates = jdbc.sql("""
                        SELECT MIN(CASE WHEN h.step = 'ASSIGN' THEN h.at END) AS assigned,
                               MIN(CASE WHEN h.step IN ('UPDATE', 'REPORT') THEN h.at END) AS first_update,
                               MIN(h.due_on) AS due_on
                        FROM assignment_history h
                        GROUP BY h.assignment_id
                        HAVING MIN(CASE WHEN h.step = 'ASSIGN' THEN h.at END) >= :from
                            AND MIN(CASE WHEN h.step = 'ASSIGN' THEN h.at END) < :to
                        """)
                .param("from", from.atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param("to", to.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query((row, n) -> new Update(
                        day(row.getObject("assigned", OffsetDateTime.class)),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("first_update", OffsetDateTime.class) == null
                                ? null
                                : day(row.getObject("first_update", OffsetDateTime.class))))
                .list();
        return List.of(
                new Difference("tracking.rehearsal.assigned", "" + updates.size(), "" + updates.size()),
                new Difference("tracking.rehearsal.late", late(updates, now), late(updates, then)));
    }

    private String late(List<Update> updates, Profile profile) {
        LocalDate today = LocalDate.now(clock);
        return Long.toString(updates.stream()
                .filter(one -> one.lateBy(profile, calendar, today))
                .count());
    }

    private LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).toLocalDate();
    }
}
