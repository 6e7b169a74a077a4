package vn.dondoc.work;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.folders.Folders;

/**
 * The work that stages owe to subjects, in the database, so that a kill anywhere is a lease that runs out. A subject has at most one
 * open row at a stage.
 */
@Repository
public class WorkQueue {

    /** Rows looked at in one go: workers that race for the first one find the others free. */
    private static final int CANDIDATES = 8;

    /** A message key, like every reason. */
    private static final String DEADLY = "work.reason.deadly";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Nudges nudges;
    private final WorkSettings settings;
    private final TransactionTemplate savepoint;
    private final String holder;

    WorkQueue(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            Nudges nudges,
            WorkSettings settings,
            Folders folders) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.nudges = nudges;
        this.settings = settings;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.holder = holder(folders.data());
    }

    /**
     * Owes this stage to the subject, in the caller's transaction. Where the stage is owed already nothing is added: parked work is
     * made ready again, and work that is being done just now is done once more afterwards, because it may have begun too early to see
     * what the caller wrote.
     */
    @Transactional
    public void enqueue(String stage, UUID subject) {
        enqueue(stage, subject, Priority.NORMAL);
    }

    /** The same before what is less pressing; work that is owed already can only become more pressing. */
    @Transactional
    public void enqueue(String stage, UUID subject, Priority priority) {
        while (!renewed(stage, subject, priority) && !inserted(stage, subject, priority)) {
            // Another transaction inserted the row in between, or finished the one that was in the way: look again.
        }
        nudges.afterCommit(stage);
    }

    /** Takes the next piece of work of the stage that is due, under a lease. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Claim> claim(String stage) {
        List<Candidate> candidates;
        do {
            candidates = candidates(stage);
            for (var candidate : candidates) {
                var claim = take(candidate);
                if (claim.isPresent()) {
                    return claim;
                }
            }
        } while (!candidates.isEmpty());
        return Optional.empty();
    }

    /** Ends the work, in the caller's transaction. */
    @Transactional
    public void finish(Claim claim) {
        var ended = jdbc.sql("""
                        DELETE FROM work
                        WHERE id = :id AND lease = :lease AND again = FALSE
                        """)
                .param("id", claim.id())
                .param("lease", claim.lease())
                .update();
        if (ended == 0) {
            release(claim);
        }
    }

    /** Ends the work and owes the next stage to its subject, in the caller's transaction. */
    @Transactional
    public void handOver(Claim claim, String nextStage) {
        finish(claim);
        enqueue(nextStage, claim.subject(), claim.priority());
    }

    /** Gives the work back for a later attempt. {@code reason} is a message key, {@code detail} what a technician wants to know. */
    @Transactional
    public void retryLater(Claim claim, Duration delay, String reason, @Nullable String detail) {
        set(claim, OpenWork.State.READY, delay, reason, detail);
    }

    /** Sets the work aside until a person retries it. */
    @Transactional
    public void park(Claim claim, String reason, @Nullable String detail) {
        set(claim, OpenWork.State.PARKED, Duration.ZERO, reason, detail);
    }

    /** Takes away whatever is owed to these subjects at any stage; work under way on one of them loses its lease and so its result. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int drop(Collection<UUID> subjects) {
        return subjects.isEmpty()
                ? 0
                : jdbc.sql("""
                        DELETE FROM work
                        WHERE subject IN (:subjects)
                        """).param("subjects", subjects).update();
    }

    /** Lets parked or waiting work be tried at once, attempts counted anew; false where there is none such. */
    @Transactional
    public boolean retryNow(long id) {
        var stage = jdbc.sql("""
                        SELECT stage
                        FROM work
                        WHERE id = :id AND state <> 'CLAIMED'
                        """).param("id", id).query(String.class).optional();
        var readied = jdbc.sql("""
                        UPDATE work
                        SET state = 'READY', attempt = 0, lost_leases = 0, next_at = :now
                        WHERE id = :id AND state <> 'CLAIMED'
                        """).param("id", id).param("now", now()).update();
        stage.ifPresent(nudges::afterCommit);
        return readied == 1;
    }

    /** Ends parked work undone; false where it was taken up again meanwhile. */
    @Transactional
    public boolean abandon(long id) {
        return jdbc.sql("""
                        DELETE FROM work
                        WHERE id = :id AND state = 'PARKED'
                        """).param("id", id).update() == 1;
    }

    /** Holds the lease for another term; to be called well before the last one ends. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void renew(Claim claim) {
        var renewed = jdbc.sql("""
                        UPDATE work
                        SET lease_until = :until
                        WHERE id = :id AND lease = :lease
                        """)
                .param("id", claim.id())
                .param("lease", claim.lease())
                .param("until", now().plus(settings.lease()))
                .update();
        if (renewed == 0) {
            throw new LeaseLost(claim);
        }
    }

    /** Whether the stage is at work, or has something to do that did not fail before. */
    public boolean isBusy(String stage) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM work
                        WHERE stage = :stage
                          AND (state = 'CLAIMED' OR state = 'READY' AND next_at <= :now AND reason IS NULL)
                        """)
                        .param("stage", stage)
                        .param("now", now())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How long a lease holds without being renewed. */
    public Duration lease() {
        return settings.lease();
    }

    /** Work set aside for a person, and work that has failed at least once and waits for its next attempt. */
    public List<OpenWork> stalled() {
        return jdbc.sql("""
                        SELECT id, stage, subject, state, attempt, next_at, reason, detail
                        FROM work
                        WHERE state = 'PARKED' OR (state = 'READY' AND reason IS NOT NULL)
                        ORDER BY state, next_at, id
                        """)
                .query((row, n) -> new OpenWork(
                        row.getLong("id"),
                        row.getString("stage"),
                        row.getObject("subject", UUID.class),
                        OpenWork.State.valueOf(row.getString("state")),
                        row.getInt("attempt"),
                        row.getObject("next_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason"),
                        row.getString("detail")))
                .list();
    }

    /** Frees what an earlier process on the same data held when it was killed, so that a restart need not wait for its leases. */
    @Transactional
    public int freeAfterRestart() {
        return jdbc.sql("""
                        UPDATE work
                        SET lease_until = :past
                        WHERE state = 'CLAIMED' AND holder = :holder
                        """)
                .param("holder", holder)
                .param("past", now().minusSeconds(1))
                .update();
    }

    private boolean renewed(String stage, UUID subject, Priority priority) {
        return jdbc.sql("""
                        UPDATE work
                        SET again = CASE WHEN state = 'CLAIMED' THEN TRUE ELSE FALSE END,
                            attempt = CASE WHEN state = 'PARKED' THEN 0 ELSE attempt END,
                            lost_leases = CASE WHEN state = 'PARKED' THEN 0 ELSE lost_leases END,
                            state = CASE WHEN state = 'PARKED' THEN 'READY' ELSE state END,
                            priority = CASE WHEN priority > :priority THEN :priority ELSE priority END
                        WHERE stage = :stage AND subject = :subject
                        """)
                        .param("stage", stage)
                        .param("subject", subject)
                        .param("priority", priority.rank())
                        .update()
                == 1;
    }

    /** In a savepoint of its own, because PostgreSQL gives up the whole transaction after a duplicate key. */
    private boolean inserted(String stage, UUID subject, Priority priority) {
        try {
            savepoint.executeWithoutResult(status -> jdbc.sql("""
                            INSERT INTO work (stage, subject, state, priority, attempt, lost_leases, again, next_at, enqueued_at)
                            VALUES (:stage, :subject, 'READY', :priority, 0, 0, FALSE, :now, :now)
                            """)
                    .param("stage", stage)
                    .param("subject", subject)
                    .param("priority", priority.rank())
                    .param("now", now())
                    .update());
            return true;
        } catch (DuplicateKeyException raced) {
            return false;
        }
    }

    private record Candidate(
            long id,
            String stage,
            UUID subject,
            Priority priority,
            int attempt,
            int lostLeases,
            @Nullable UUID lease) {

        int lostLeasesOnTaking() {
            return lease == null ? lostLeases : lostLeases + 1;
        }
    }

    /** What was begun and left comes first; it is little. Each half is one walk along the index work_due. */
    private List<Candidate> candidates(String stage) {
        var found = new ArrayList<>(candidates(stage, """
                        SELECT id, stage, subject, priority, attempt, lost_leases, lease
                        FROM work
                        WHERE stage = :stage AND state = 'CLAIMED' AND lease_until < :now
                        ORDER BY stage, state, priority, next_at, id
                        FETCH FIRST :limit ROWS ONLY
                        """));
        found.addAll(candidates(stage, """
                        SELECT id, stage, subject, priority, attempt, lost_leases, lease
                        FROM work
                        WHERE stage = :stage AND state = 'READY' AND next_at <= :now
                        ORDER BY stage, state, priority, next_at, id
                        FETCH FIRST :limit ROWS ONLY
                        """));
        return found;
    }

    private List<Candidate> candidates(String stage, String query) {
        return jdbc.sql(query)
                .param("stage", stage)
                .param("now", now())
                .param("limit", CANDIDATES)
                .query((row, n) -> new Candidate(
                        row.getLong("id"),
                        row.getString("stage"),
                        row.getObject("subject", UUID.class),
                        Priority.of(row.getInt("priority")),
                        row.getInt("attempt"),
                        row.getInt("lost_leases"),
                        row.getObject("lease", UUID.class)))
                .list();
    }

    private Optional<Claim> take(Candidate candidate) {
        if (candidate.lostLeasesOnTaking() > settings.lostLeases()) {
            setAside(candidate);
            return Optional.empty();
        }
        var claim = new Claim(
                candidate.id(),
                candidate.stage(),
                candidate.subject(),
                candidate.priority(),
                candidate.attempt() + 1,
                UUID.randomUUID());
        var now = now();
        var taken = jdbc.sql("""
                        UPDATE work
                        SET state = 'CLAIMED', lease = :lease, lease_until = :until, holder = :holder,
                            attempt = :attempt, lost_leases = :lostLeases
                        WHERE id = :id AND attempt = :before
                          AND (state = 'READY' AND next_at <= :now OR state = 'CLAIMED' AND lease_until < :now)
                        """)
                .param("id", claim.id())
                .param("before", candidate.attempt())
                .param("attempt", claim.attempt())
                .param("lostLeases", candidate.lostLeasesOnTaking())
                .param("lease", claim.lease())
                .param("until", now.plus(settings.lease()))
                .param("holder", holder)
                .param("now", now)
                .update();
        return taken == 1 ? Optional.of(claim) : Optional.empty();
    }

    /** Work whose worker died several times running is what kills it. */
    private void setAside(Candidate candidate) {
        jdbc.sql("""
                        UPDATE work
                        SET state = 'PARKED', lease = NULL, lease_until = NULL, reason = :reason, detail = NULL
                        WHERE id = :id AND state = 'CLAIMED' AND lease_until < :now
                        """)
                .param("id", candidate.id())
                .param("reason", DEADLY)
                .param("now", now())
                .update();
    }

    private void release(Claim claim) {
        var released = jdbc.sql("""
                        UPDATE work
                        SET state = 'READY', attempt = 0, lost_leases = 0, again = FALSE, next_at = :now,
                            lease = NULL, lease_until = NULL, reason = NULL, detail = NULL
                        WHERE id = :id AND lease = :lease AND again = TRUE
                        """)
                .param("id", claim.id())
                .param("lease", claim.lease())
                .param("now", now())
                .update();
        if (released == 0) {
            throw new LeaseLost(claim);
        }
        nudges.afterCommit(claim.stage());
    }

    private void set(Claim claim, OpenWork.State state, Duration delay, String reason, @Nullable String detail) {
        var set = jdbc.sql("""
                        UPDATE work
                        SET state = :state, again = FALSE, next_at = :nextAt, lease = NULL, lease_until = NULL,
                            lost_leases = 0, reason = :reason, detail = :detail
                        WHERE id = :id AND lease = :lease
                        """)
                .param("id", claim.id())
                .param("lease", claim.lease())
                .param("state", state.name())
                .param("nextAt", now().plus(delay))
                .param("reason", reason)
                .param("detail", detail)
                .update();
        if (set == 0) {
            throw new LeaseLost(claim);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String holder(Path data) {
        try {
            return InetAddress.getLocalHost().getHostName() + ":"
                    + data.toAbsolutePath().normalize();
        } catch (UnknownHostException nameless) {
            return "localhost:" + data.toAbsolutePath().normalize();
        }
    }
}
