package vn.dondoc.access;

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

/** Who acts for whom while he is away. Other packages ask whether somebody is away, and to whom his work goes meanwhile. */
@Repository
public class Delegations {

    private static final String SELECT = """
            SELECT d.id, d.absent_login, a.name AS absent_name, d.substitute_login, s.name AS substitute_name, d.from_day, d.to_day,
                d.reason, d.ended_at
            FROM delegation d JOIN account a ON a.login = d.absent_login JOIN account s ON s.login = d.substitute_login
            """;

    private final JdbcClient jdbc;

    Delegations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who acts for this account on this day; empty where it is not away. */
    public Optional<Delegation> ofAbsent(String login, LocalDate day) {
        return jdbc.sql(SELECT + """
                        WHERE d.absent_login = :login AND d.ended_at IS NULL AND d.from_day <= :day AND d.to_day >= :day
                        """)
                .param("login", login)
                .param("day", day)
                .query(Delegations::delegation)
                .optional();
    }

    /** For whom this account may act on this day. */
    public List<Delegation> ofSubstitute(String login, LocalDate day) {
        return jdbc.sql(SELECT + """
                        WHERE d.substitute_login = :login AND d.ended_at IS NULL AND d.from_day <= :day AND d.to_day >= :day
                        ORDER BY a.name
                        """)
                .param("login", login)
                .param("day", day)
                .query(Delegations::delegation)
                .list();
    }

    /** Everybody who is away on this day. */
    public List<Delegation> on(LocalDate day) {
        return jdbc.sql(SELECT + """
                        WHERE d.ended_at IS NULL AND d.from_day <= :day AND d.to_day >= :day
                        ORDER BY a.name
                        """)
                .param("day", day)
                .query(Delegations::delegation)
                .list();
    }

    Optional<Delegation> byId(UUID id) {
        return jdbc.sql(SELECT + " WHERE d.id = :id")
                .param("id", id)
                .query(Delegations::delegation)
                .optional();
    }

    /** Those that hold on this day or later, of everybody. */
    List<Delegation> ahead(LocalDate day) {
        return jdbc.sql(SELECT + """
                        WHERE d.ended_at IS NULL AND d.to_day >= :day
                        ORDER BY d.from_day, a.name
                        """)
                .param("day", day)
                .query(Delegations::delegation)
                .list();
    }

    /** The newest of one account, whether it is away or acts for another. */
    List<Delegation> concerning(String login, int limit) {
        return jdbc.sql(SELECT + """
                        WHERE d.absent_login = :login OR d.substitute_login = :login
                        ORDER BY d.to_day DESC, d.created_at DESC
                        FETCH FIRST :limit ROWS ONLY
                        """)
                .param("login", login)
                .param("limit", limit)
                .query(Delegations::delegation)
                .list();
    }

    /** Whether somebody already acts for this account on one of these days. */
    boolean overlaps(String absent, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM delegation
                        WHERE absent_login = :absent AND ended_at IS NULL AND from_day <= :to AND to_day >= :from
                        """)
                        .param("absent", absent)
                        .param("from", from)
                        .param("to", to)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void add(Delegation delegation, String by, Instant at) {
        jdbc.sql("""
                        INSERT INTO delegation (id, absent_login, substitute_login, from_day, to_day, reason, created_by, created_at)
                        VALUES (:id, :absent, :substitute, :from, :to, :reason, :by, :at)
                        """)
                .param("id", delegation.id())
                .param("absent", delegation.absent())
                .param("substitute", delegation.substitute())
                .param("from", delegation.from())
                .param("to", delegation.to())
                .param("reason", delegation.reason())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether this ended it: nothing is ended twice. */
    boolean end(UUID id, String by, Instant at) {
        return jdbc.sql("""
                        UPDATE delegation
                        SET ended_at = :at, ended_by = :by
                        WHERE id = :id AND ended_at IS NULL
                        """)
                        .param("id", id)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Delegation delegation(ResultSet row, int number) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Delegation(
                row.getObject("id", UUID.class),
                row.getString("absent_login"),
                row.getString("absent_name"),
                row.getString("substitute_login"),
                row.getString("substitute_name"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("reason"),
                ended == null ? null : ended.toInstant());
    }
}
