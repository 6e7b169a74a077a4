package vn.dondoc.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Binds each row of the trail to the one before it, within seconds, and tells where the chain was broken. */
@Component
public class Seals {

    private static final Logger LOG = LoggerFactory.getLogger(Seals.class);

    private static final int AT_ONCE = 500;

    /** A row that is older and bears no seal was put in behind the chain's back, or its sealing hangs. */
    private static final Duration SEALED_WITHIN = Duration.ofMinutes(10);

    private static final String ROW = """
            e.id, e.happened_at, e.actor_kind, e.actor_id, e.actor_name, e.action, e.subject_kind, e.subject_id,
            e.from_where, e.detail, e.detail_salt, e.detail_hash
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Seals(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Where the chain was broken: the row and what is wrong with it. */
    public record Break(long entry, String reasonKey) {}

    /** What a check found: how many rows are bound, and the first break there is. */
    public record Checked(long sealed, Optional<Break> broken) {}

    private record Bound(long position, String hash) {}

    /** Called by routes/92-audit.camel.yaml; of two processes that seal at once one is told so and comes again. */
    public void seal() {
        try {
            while (Boolean.TRUE.equals(transaction.execute(status -> sealSome()))) {
                LOG.debug("Sealed {} rows of the trail, more wait", AT_ONCE);
            }
        } catch (DuplicateKeyException another) {
            LOG.debug("Another process seals");
        }
    }

    private boolean sealSome() {
        var unsealed = jdbc.sql("SELECT " + ROW + """
                        FROM audit_entry e
                        WHERE NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry_id = e.id)
                        ORDER BY e.id
                        FETCH FIRST :limit ROWS ONLY
                        """)
                .param("limit", AT_ONCE)
                .query((row, n) -> Row.of(row))
                .list();
        var last = last();
        for (Row row : unsealed) {
            last = new Bound(last.position() + 1, row.boundTo(last.hash()));
            jdbc.sql("""
                            INSERT INTO audit_seal (position, entry_id, hash)
                            VALUES (:position, :entry, :hash)
                            """)
                    .param("position", last.position())
                    .param("entry", row.id())
                    .param("hash", last.hash())
                    .update();
        }
        return unsealed.size() == AT_ONCE;
    }

    private Bound last() {
        return jdbc.sql("""
                        SELECT position, hash
                        FROM audit_seal
                        ORDER BY position DESC
                        FETCH FIRST 1 ROWS ONLY
                        """)
                .query((row, n) -> new Bound(row.getLong("position"), row.getString("hash")))
                .optional()
                .orElse(new Bound(0, Seal.FIRST));
    }

    /** Reads the whole chain. */
    public Checked check() {
        var last = new Bound(0, Seal.FIRST);
        for (var links = after(last); !links.isEmpty(); links = after(last)) {
            for (Link link : links) {
                var found = link.problem(last);
                if (found.isPresent()) {
                    return new Checked(last.position(), Optional.of(new Break(link.entry(), found.get())));
                }
                last = new Bound(link.position(), link.hash());
            }
        }
        return new Checked(last.position(), forgotten());
    }

    private List<Link> after(Bound last) {
        return jdbc.sql("SELECT s.position, s.entry_id, s.hash, " + ROW + """
                        FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id
                        WHERE s.position > :last
                        ORDER BY s.position
                        FETCH FIRST :limit ROWS ONLY
                        """)
                .param("last", last.position())
                .param("limit", AT_ONCE)
                .query((row, n) -> new Link(
                        row.getLong("position"),
                        row.getLong("entry_id"),
                        row.getString("hash"),
                        row.getString("actor_kind") == null ? null : Row.of(row)))
                .list();
    }

    private Optional<Break> forgotten() {
        return jdbc.sql("""
                        SELECT MIN(e.id)
                        FROM audit_entry e
                        WHERE e.happened_at < :before
                            AND NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry_id = e.id)
                        """)
                .param("before", clock.instant().minus(SEALED_WITHIN).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .map(entry -> new Break(entry, "audit.break.unsealed"));
    }

    /** A seal beside the row it binds, which is null where somebody deleted it. */
    private record Link(
            long position,
            long entry,
            String hash,
            @Nullable Row row) {

        Optional<String> problem(Bound last) {
            if (position != last.position() + 1) {
                return Optional.of("audit.break.gap");
            } else if (row == null) {
                return Optional.of("audit.break.deleted");
            } else if (row.detailChanged()) {
                return Optional.of("audit.break.detail");
            }
            return hash.equals(row.boundTo(last.hash())) ? Optional.empty() : Optional.of("audit.break.changed");
        }
    }

    private record Row(
            long id,
            List<String> said,
            @Nullable String fromWhere,
            @Nullable String detail,
            @Nullable String salt,
            @Nullable String detailHash) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    List.of(
                            row.getObject("happened_at", OffsetDateTime.class)
                                    .toInstant()
                                    .toString(),
                            row.getString("actor_kind"),
                            row.getString("actor_id"),
                            row.getString("actor_name"),
                            row.getString("action"),
                            row.getString("subject_kind"),
                            row.getString("subject_id")),
                    row.getString("from_where"),
                    row.getString("detail"),
                    row.getString("detail_salt"),
                    row.getString("detail_hash"));
        }

        String boundTo(String hash) {
            return Seal.hash(hash, Long.toString(id), String.join("\n", said), fromWhere, detailHash);
        }

        /** A detail that was lawfully taken away is no change; one that reads otherwise is. */
        boolean detailChanged() {
            return detail != null
                    && (salt == null || !Seal.ofDetail(salt, detail).equals(detailHash));
        }
    }
}
