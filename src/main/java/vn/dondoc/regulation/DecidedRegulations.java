package vn.dondoc.regulation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.audit.Actor;

/** The rows of what administrators decided about regulations; none is ever changed. */
@Repository
class DecidedRegulations {

    private final JdbcClient jdbc;
    private final Clock clock;

    DecidedRegulations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Decided all() {
        var switches = jdbc.sql("""
                        SELECT profile, follows_from
                        FROM regulation_switch
                        ORDER BY id
                        """)
                .query((row, n) ->
                        new Decided.Switch(row.getString("profile"), row.getObject("follows_from", LocalDate.class)))
                .list();
        var values = jdbc.sql("""
                        SELECT profile, parameter, typed
                        FROM regulation_value
                        ORDER BY id
                        """)
                .query((row, n) ->
                        new Decided.Value(row.getString("profile"), row.getString("parameter"), row.getString("typed")))
                .list();
        var copies = jdbc.sql("""
                        SELECT profile, base, title, instrument, authority, level_of, place, valid_from
                        FROM regulation_copy
                        ORDER BY id
                        """)
                .query((row, n) -> new Decided.Copy(
                        row.getString("profile"),
                        row.getString("base"),
                        row.getString("title"),
                        row.getString("instrument"),
                        row.getString("authority"),
                        Authority.Level.valueOf(row.getString("level_of")),
                        row.getString("place"),
                        row.getObject("valid_from", LocalDate.class)))
                .list();
        return new Decided(switches, values, copies);
    }

    void add(Decided.Switch chosen, Actor actor) {
        jdbc.sql("""
                        INSERT INTO regulation_switch (profile, follows_from, decided_by, decided_at)
                        VALUES (:profile, :from, :by, :now)
                        """)
                .param("profile", chosen.profile())
                .param("from", chosen.from())
                .param("by", actor.id())
                .param("now", now())
                .update();
    }

    void add(Decided.Value value, Actor actor) {
        jdbc.sql("""
                        INSERT INTO regulation_value (profile, parameter, typed, decided_by, decided_at)
                        VALUES (:profile, :parameter, :typed, :by, :now)
                        """)
                .param("profile", value.profile())
                .param("parameter", value.parameter())
                .param("typed", value.typed())
                .param("by", actor.id())
                .param("now", now())
                .update();
    }

    void add(Decided.Copy copy, Actor actor) {
        jdbc.sql("""
                        INSERT INTO regulation_copy
                            (profile, base, title, instrument, authority, level_of, place, valid_from, decided_by, decided_at)
                        VALUES (:profile, :base, :title, :instrument, :authority, :level, :place, :from, :by, :now)
                        """)
                .param("profile", copy.id())
                .param("base", copy.base())
                .param("title", copy.title())
                .param("instrument", copy.instrument())
                .param("authority", copy.authority())
                .param("level", copy.level().name())
                .param("place", copy.place())
                .param("from", copy.validFrom())
                .param("by", actor.id())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
