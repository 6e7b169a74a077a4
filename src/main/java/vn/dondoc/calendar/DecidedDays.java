package vn.dondoc.calendar;

import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.audit.Actor;

/** Days and yearly files that administrators decided; nothing is deleted, what is withdrawn keeps its row. */
@Repository
class DecidedDays {

    private final JdbcClient jdbc;
    private final Clock clock;

    DecidedDays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<SpecialDay> days() {
        return jdbc.sql("""
                        SELECT on_day, kind, name, basis
                        FROM calendar_day
                        WHERE withdrawn_at IS NULL
                        ORDER BY id
                        """)
                .query((row, n) -> new SpecialDay(
                        row.getObject("on_day", LocalDate.class),
                        SpecialDay.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("basis")))
                .list();
    }

    List<CalendarYear> years() {
        return jdbc.sql("""
                        SELECT content
                        FROM calendar_year
                        WHERE withdrawn_at IS NULL
                        ORDER BY id
                        """)
                .query((row, n) -> CalendarFiles.read("calendar_year", new StringReader(row.getString("content"))))
                .list();
    }

    void add(SpecialDay day, Actor actor) {
        withdraw(day.day(), actor);
        jdbc.sql("""
                        INSERT INTO calendar_day (on_day, kind, name, basis, decided_by, decided_at)
                        VALUES (:day, :kind, :name, :basis, :by, :now)
                        """)
                .param("day", day.day())
                .param("kind", day.kind().name())
                .param("name", day.name())
                .param("basis", day.basis())
                .param("by", actor.id())
                .param("now", now())
                .update();
    }

    boolean withdraw(LocalDate day, Actor actor) {
        return jdbc.sql("""
                        UPDATE calendar_day
                        SET withdrawn_at = :now, withdrawn_by = :by
                        WHERE on_day = :day AND withdrawn_at IS NULL
                        """)
                        .param("day", day)
                        .param("by", actor.id())
                        .param("now", now())
                        .update()
                > 0;
    }

    void add(int year, String content, Actor actor) {
        jdbc.sql("""
                        UPDATE calendar_year
                        SET withdrawn_at = :now, withdrawn_by = :by
                        WHERE year_of = :year AND withdrawn_at IS NULL
                        """)
                .param("year", year)
                .param("by", actor.id())
                .param("now", now())
                .update();
        jdbc.sql("""
                        INSERT INTO calendar_year (year_of, content, decided_by, decided_at)
                        VALUES (:year, :content, :by, :now)
                        """)
                .param("year", year)
                .param("content", content)
                .param("by", actor.id())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
