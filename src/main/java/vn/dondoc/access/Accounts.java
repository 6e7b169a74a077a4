package vn.dondoc.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.agency.AgencyId;

/** The rows of everybody who may log in. */
@Repository
class Accounts {

    private static final String COLUMNS = """
            id, login, name, roles, agency_id, unit, fields, way, must_change_password, disabled, failed_logins, locked_until, stamp,
            created_at, last_login_at
            """;

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean none() {
        return jdbc.sql("SELECT COUNT(*) FROM account").query(Long.class).single() == 0;
    }

    Optional<Account> byLogin(String login) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM account WHERE login = :login")
                .param("login", login)
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> byId(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM account WHERE id = :id")
                .param("id", id)
                .query(Accounts::account)
                .optional();
    }

    List<Account> all() {
        return jdbc.sql("SELECT " + COLUMNS + " FROM account ORDER BY login")
                .query(Accounts::account)
                .list();
    }

    String passwordHash(String login) {
        return jdbc.sql("SELECT password_hash FROM account WHERE login = :login")
                .param("login", login)
                .query(String.class)
                .single();
    }

    void add(Account account, String passwordHash) {
        jdbc.sql("""
                        INSERT INTO account
                            (id, login, name, password_hash, roles, agency_id, unit, fields, way, must_change_password, disabled,
                             failed_logins, stamp, created_at)
                        VALUES
                            (:id, :login, :name, :hash, :roles, :agency, :unit, :fields, :way, :mustChange, FALSE, 0, 0, :createdAt)
                        """)
                .param("id", account.id())
                .param("login", account.login())
                .param("name", account.name())
                .param("hash", passwordHash)
                .param("roles", names(account.roles()))
                .param(
                        "agency",
                        account.agency() == null ? null : account.agency().value())
                .param("unit", account.unit())
                .param("fields", lines(account.fields()))
                .param("way", account.way().name())
                .param("mustChange", account.mustChangePassword())
                .param("createdAt", account.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void changePassword(UUID id, String passwordHash, boolean mustChangeAgain) {
        jdbc.sql("""
                        UPDATE account
                        SET password_hash = :hash, must_change_password = :mustChange, failed_logins = 0, locked_until = NULL,
                            stamp = stamp + 1
                        WHERE id = :id
                        """)
                .param("hash", passwordHash)
                .param("mustChange", mustChangeAgain)
                .param("id", id)
                .update();
    }

    /** What an administrator may change of an account; false where somebody changed it in between. */
    boolean change(Account account, NewAccount wanted) {
        return jdbc.sql("""
                        UPDATE account
                        SET name = :name, roles = :roles, agency_id = :agency, unit = :unit, fields = :fields, stamp = stamp + 1
                        WHERE id = :id AND stamp = :stamp
                        """)
                        .param("name", wanted.name())
                        .param("roles", names(wanted.roles()))
                        .param(
                                "agency",
                                wanted.agency() == null ? null : wanted.agency().value())
                        .param("unit", wanted.unit())
                        .param("fields", lines(wanted.fields()))
                        .param("id", account.id())
                        .param("stamp", account.stamp())
                        .update()
                == 1;
    }

    /** Every session of the account, by its stamp. */
    void endSessions(UUID id) {
        jdbc.sql("UPDATE account SET stamp = stamp + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** By which way it logs in from now on; the hash is one that no password has where the way is not ours. */
    void changeWay(UUID id, Account.Way way, String passwordHash, boolean mustChange) {
        jdbc.sql("""
                        UPDATE account
                        SET way = :way, password_hash = :hash, must_change_password = :mustChange, failed_logins = 0,
                            locked_until = NULL, stamp = stamp + 1
                        WHERE id = :id
                        """)
                .param("way", way.name())
                .param("hash", passwordHash)
                .param("mustChange", mustChange)
                .param("id", id)
                .update();
    }

    /** Whether it was locked by wrong passwords. */
    boolean unlock(UUID id) {
        return jdbc.sql("""
                        UPDATE account
                        SET failed_logins = 0, locked_until = NULL
                        WHERE id = :id AND locked_until IS NOT NULL
                        """).param("id", id).update() == 1;
    }

    /** Whether this changed anything. */
    boolean setDisabled(UUID id, boolean disabled) {
        return jdbc.sql("""
                        UPDATE account
                        SET disabled = :disabled, stamp = stamp + 1
                        WHERE id = :id AND disabled <> :disabled
                        """).param("disabled", disabled).param("id", id).update() == 1;
    }

    /** One more wrong password; with the {@code limit}th the account is locked until {@code until}. False where there is no such account. */
    boolean countFailure(String login, int limit, Instant until) {
        return jdbc.sql("""
                        UPDATE account
                        SET locked_until = CASE WHEN failed_logins + 1 >= :limit THEN :until ELSE locked_until END,
                            failed_logins = CASE WHEN failed_logins + 1 >= :limit THEN 0 ELSE failed_logins + 1 END
                        WHERE login = :login
                        """)
                        .param("limit", limit)
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .param("login", login)
                        .update()
                == 1;
    }

    void countSuccess(String login, Instant at) {
        jdbc.sql("""
                        UPDATE account
                        SET failed_logins = 0, locked_until = NULL, last_login_at = :at
                        WHERE login = :login
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("login", login)
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        String agency = row.getString("agency_id");
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                roles(row.getString("roles")),
                agency == null ? null : new AgencyId(agency),
                row.getString("unit"),
                row.getString("fields").lines().collect(Collectors.toUnmodifiableSet()),
                Account.Way.valueOf(row.getString("way")),
                row.getBoolean("must_change_password"),
                row.getBoolean("disabled"),
                row.getInt("failed_logins"),
                instant(row.getTimestamp("locked_until")),
                row.getInt("stamp"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("last_login_at")));
    }

    private static String names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    private static String lines(Set<String> fields) {
        return fields.stream().sorted().collect(Collectors.joining("\n"));
    }

    private static Set<Role> roles(String names) {
        return Arrays.stream(names.split(",")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
