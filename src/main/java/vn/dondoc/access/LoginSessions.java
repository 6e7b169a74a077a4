package vn.dondoc.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the sessions of all processes: each request asks here whether its own may go on. */
@Repository
class LoginSessions {

    /** How exactly the last use is known; every request writing its time would be a lot of writing. */
    static final Duration EXACT_TO = Duration.ofMinutes(1);

    private static final String COLUMNS = "id, login, address, device, begun_at, last_used_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    LoginSessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LoginSession begin(String login, String address, String device) {
        Instant now = clock.instant();
        var session = new LoginSession(UUID.randomUUID(), login, address, device, now, now);
        jdbc.sql("""
                        INSERT INTO login_session (id, login, address, device, begun_at, last_used_at)
                        VALUES (:id, :login, :address, :device, :now, :now)
                        """)
                .param("id", session.id())
                .param("login", login)
                .param("address", address)
                .param("device", device)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return session;
    }

    /** The session, if nobody has ended it. */
    Optional<LoginSession> open(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM login_session WHERE id = :id AND ended_at IS NULL")
                .param("id", id)
                .query(LoginSessions::session)
                .optional();
    }

    void used(LoginSession session) {
        Instant now = clock.instant();
        if (session.lastUsedAt().plus(EXACT_TO).isBefore(now)) {
            jdbc.sql("UPDATE login_session SET last_used_at = :now WHERE id = :id")
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("id", session.id())
                    .update();
        }
    }

    /** Those of one account that were used lately, the last used first. */
    List<LoginSession> of(String login, Duration idle) {
        return jdbc.sql("SELECT " + COLUMNS + """
                        \n FROM login_session
                        WHERE login = :login AND ended_at IS NULL AND last_used_at > :since
                        ORDER BY last_used_at DESC
                        """)
                .param("login", login)
                .param("since", clock.instant().minus(idle).minus(EXACT_TO).atOffset(ZoneOffset.UTC))
                .query(LoginSessions::session)
                .list();
    }

    /** Ends one session of this account and of no other. */
    boolean end(UUID id, String login) {
        return jdbc.sql("""
                        UPDATE login_session
                        SET ended_at = :now
                        WHERE id = :id AND login = :login AND ended_at IS NULL
                        """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("login", login)
                        .update()
                == 1;
    }

    int endOthers(UUID kept, String login) {
        return jdbc.sql("""
                        UPDATE login_session
                        SET ended_at = :now
                        WHERE id <> :kept AND login = :login AND ended_at IS NULL
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kept", kept)
                .param("login", login)
                .update();
    }

    int endAll(String login) {
        return endOthers(new UUID(0, 0), login);
    }

    private static LoginSession session(ResultSet row, int number) throws SQLException {
        return new LoginSession(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("address"),
                row.getString("device"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_used_at", OffsetDateTime.class).toInstant());
    }
}
