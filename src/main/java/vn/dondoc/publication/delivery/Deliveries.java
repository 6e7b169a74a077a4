package vn.dondoc.publication.delivery;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.work.WorkQueue;

/** How far each place has come that the portal is delivered to, with the receipt of the last time it got there. */
@Repository
public class Deliveries {

    public static final String STAGE = "portal-delivery";

    private final JdbcClient jdbc;
    private final WorkQueue queue;
    private final Targets targets;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, WorkQueue queue, Targets targets, Clock clock) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.targets = targets;
        this.clock = clock;
    }

    /** How a delivery stands. */
    public enum State {
        WAITING,
        DELIVERED,
        FAILED
    }

    /** What is known of one place. */
    public record Delivery(
            String target,
            State state,
            String site,
            Instant triedAt,
            int attempts,
            @Nullable Instant deliveredAt,
            @Nullable String receipt,
            @Nullable String failure) {}

    /** The piece of work that brings the site to this place. */
    public static UUID subject(String target) {
        return UUID.nameUUIDFromBytes(("portal-delivery:" + target).getBytes(StandardCharsets.UTF_8));
    }

    public Optional<Target> target(UUID subject) {
        return targets.all().stream()
                .filter(one -> subject(one.name()).equals(subject))
                .findFirst();
    }

    public List<Target> targets() {
        return targets.all();
    }

    /** Owes this site to every place that does not have it yet. */
    @Transactional
    public void owe(String site) {
        for (Target target : targets.all()) {
            Optional<Delivery> known = of(target.name());
            if (known.isEmpty()
                    || known.get().state() != State.DELIVERED
                    || !known.get().site().equals(site)) {
                owe(target, site);
            }
        }
    }

    /** Sends it again, whether the place has it or not. */
    @Transactional
    public boolean oweAgain(String target) {
        Optional<Delivery> known = of(target);
        Optional<Target> configured =
                targets.all().stream().filter(one -> one.name().equals(target)).findFirst();
        if (known.isEmpty() || configured.isEmpty()) {
            return false;
        }
        owe(configured.get(), known.get().site());
        return true;
    }

    private void owe(Target target, String site) {
        int known = jdbc.sql("""
                        UPDATE portal_delivery
                        SET state = 'WAITING', site = :site, tried_at = :now, attempts = 0, failure = NULL
                        WHERE target = :target
                        """)
                .param("target", target.name())
                .param("site", site)
                .param("now", now())
                .update();
        if (known == 0) {
            jdbc.sql("""
                            INSERT INTO portal_delivery (target, state, site, tried_at, attempts)
                            VALUES (:target, 'WAITING', :site, :now, 0)
                            """)
                    .param("target", target.name())
                    .param("site", site)
                    .param("now", now())
                    .update();
        }
        queue.enqueue(STAGE, subject(target.name()));
    }

    @Transactional
    public void delivered(String target, String site, String receipt) {
        jdbc.sql("""
                        UPDATE portal_delivery
                        SET state = CASE WHEN site = :site THEN 'DELIVERED' ELSE state END, tried_at = :now, attempts = attempts + 1,
                            delivered_at = :now, delivered_site = :site, receipt = :receipt, failure = NULL
                        WHERE target = :target
                        """)
                .param("target", target)
                .param("site", site)
                .param("receipt", receipt)
                .param("now", now())
                .update();
    }

    @Transactional
    public void failed(String target, String reason) {
        jdbc.sql("""
                        UPDATE portal_delivery
                        SET state = 'FAILED', tried_at = :now, attempts = attempts + 1, failure = :reason
                        WHERE target = :target
                        """)
                .param("target", target)
                .param("reason", reason)
                .param("now", now())
                .update();
    }

    public Optional<Delivery> of(String target) {
        return jdbc.sql("""
                        SELECT target, state, site, tried_at, attempts, delivered_at, receipt, failure
                        FROM portal_delivery
                        WHERE target = :target
                        """).param("target", target).query(Deliveries::map).optional();
    }

    private static Delivery map(ResultSet row, int n) throws SQLException {
        OffsetDateTime delivered = row.getObject("delivered_at", OffsetDateTime.class);
        return new Delivery(
                row.getString("target"),
                State.valueOf(row.getString("state")),
                row.getString("site"),
                row.getObject("tried_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                delivered == null ? null : delivered.toInstant(),
                row.getString("receipt"),
                row.getString("failure"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
