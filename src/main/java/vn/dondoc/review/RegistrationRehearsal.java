package vn.dondoc.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.regulation.Profile;
import vn.dondoc.regulation.Rehearsal;

/** How many documents were entered late by one profile, and how many would have been by another. */
@Component
class RegistrationRehearsal implements Rehearsal {

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Clock clock;

    RegistrationRehearsal(JdbcClient jdbc, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    private record Entered(LocalDate opened, LocalDate decided, int tasks) {

        boolean lateBy(Profile profile, WorkingCalendar calendar) {
            return profile.registerBy(calendar, opened, tasks, 1)
                    .filter(decided::isAfter)
                    .isPresent();
        }
    }

    @Override
    public List<Difference> compare(Profile now, Profile then, LocalDate from, LocalDate to) {
        var entered = jdbc.sql("""
                        SELECT opened_at, decided_at, task_count
                        FROM review
                        WHERE state = 'CONFIRMED' AND opened_at >= :from AND opened_at < :to
                        """)
                .param("from", from.atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param("to", to.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query((row, n) -> new Entered(
                        day(row.getObject("opened_at", OffsetDateTime.class)),
                        day(row.getObject("decided_at", OffsetDateTime.class)),
                        row.getInt("task_count")))
                .list();
        return List.of(
                new Difference("review.rehearsal.entered", "" + entered.size(), "" + entered.size()),
                new Difference("review.rehearsal.late", late(entered, now), late(entered, then)));
    }

    private String late(List<Entered> entered, Profile profile) {
        return Long.toString(
                entered.stream().filter(one -> one.lateBy(profile, calendar)).count());
    }

    private LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).toLocalDate();
    }
}
