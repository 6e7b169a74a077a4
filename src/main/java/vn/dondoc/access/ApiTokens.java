package vn.dondoc.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.agency.AgencyId;

/** The rows of every token that was ever given. A secret of 256 random bits needs no slow hash: nobody can try them all. */
@Repository
class ApiTokens {

    private static final String COLUMNS = """
            id, name, hint, scopes, agency_id, created_by, created_at, expires_at, last_used_at, revoked_at, revoked_by
            """;

    /** The day and hour are wanted, not a write for every request. */
    private static final Duration USE_NOTED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    ApiTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ApiToken> all() {
        return jdbc.sql("SELECT " + COLUMNS + " FROM api_token ORDER BY created_at DESC, id")
                .query(ApiTokens::token)
                .list();
    }

    Optional<ApiToken> find(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM api_token WHERE id = :id")
                .param("id", id)
                .query(ApiTokens::token)
                .optional();
    }

    Optional<ApiToken> withSecret(String secret) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM api_token WHERE secret_hash = :hash")
                .param("hash", hash(secret))
                .query(ApiTokens::token)
                .optional();
    }

    void add(ApiToken token, String secret) {
        jdbc.sql("""
                        INSERT INTO api_token (id, name, secret_hash, hint, scopes, agency_id, created_by, created_at, expires_at)
                        VALUES (:id, :name, :hash, :hint, :scopes, :agency, :by, :createdAt, :expiresAt)
                        """)
                .param("id", token.id())
                .param("name", token.name())
                .param("hash", hash(secret))
                .param("hint", token.hint())
                .param(
                        "scopes",
                        token.scopes().stream().map(Scope::name).sorted().collect(Collectors.joining(",")))
                .param("agency", token.agency() == null ? null : token.agency().value())
                .param("by", token.createdBy())
                .param("createdAt", token.createdAt().atOffset(ZoneOffset.UTC))
                .param("expiresAt", token.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether this changed anything. */
    boolean revoke(UUID id, String by, Instant at) {
        return jdbc.sql("""
                        UPDATE api_token
                        SET revoked_at = :at, revoked_by = :by
                        WHERE id = :id AND revoked_at IS NULL
                        """)
                        .param("id", id)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void used(UUID id, Instant at) {
        jdbc.sql("""
                        UPDATE api_token
                        SET last_used_at = :at
                        WHERE id = :id AND (last_used_at IS NULL OR last_used_at < :noted)
                        """)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("noted", at.minus(USE_NOTED).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private static ApiToken token(ResultSet row, int n) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("hint"),
                Arrays.stream(row.getString("scopes").split(","))
                        .map(Scope::valueOf)
                        .collect(Collectors.toSet()),
                agency(row.getString("agency_id")),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                nullable(row.getObject("last_used_at", OffsetDateTime.class)),
                nullable(row.getObject("revoked_at", OffsetDateTime.class)),
                row.getString("revoked_by"));
    }

    private static @Nullable AgencyId agency(@Nullable String id) {
        return id == null ? null : new AgencyId(id);
    }

    private static @Nullable Instant nullable(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
