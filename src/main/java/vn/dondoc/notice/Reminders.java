package vn.dondoc.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.tracking.Sight;

/** The reminders that were given. One whose deadline has moved, or whose task is done, is no longer shown from that moment on. */
@Repository
public class Reminders {

    private static final int MOST = 500;

    /**
     * Still true: the deadline is the one it was computed from, or the state lasts, and the reader may see the task; or his own kept
     * question was not opened since.
     */
    private static final String LIVE = """
            FROM reminder r
                LEFT JOIN assignment a ON a.id = r.assignment_id
                LEFT JOIN task t ON t.id = a.task_id
                LEFT JOIN directive d ON d.id = t.directive_id
                LEFT JOIN saved_search s ON r.kind = 'NEWS' AND s.id = r.subject
                LEFT JOIN digest g ON g.id = r.digest_id
            WHERE r.recipient = :recipient AND r.dropped_at IS NULL
                AND (r.assignment_id IS NULL AND r.kind <> 'NEWS'
                    OR r.kind = 'NEWS' AND s.account = :self AND s.seen_at < g.made_at
                    OR (r.kind IN ('BEFORE', 'DUE', 'AFTER') AND a.progress IN ('NOT_STARTED', 'IN_PROGRESS')
                            AND a.due_on = r.computed_from
                        OR r.kind = 'WAITS' AND (r.word = a.progress
                            OR r.word = 'OVERDUE' AND a.progress IN ('NOT_STARTED', 'IN_PROGRESS')
                                AND COALESCE(a.red_after, a.due_on) = r.computed_from))
                        AND
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Reminders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whoever acts for somebody who is away sees that person's. */
    private static Map<String, Object> parameters(Viewer viewer) {
        var parameters = new HashMap<>(Sight.of(viewer));
        Viewer.Absent absent = viewer.insteadOf();
        parameters.put("self", viewer.account());
        parameters.put("recipient", absent == null ? viewer.account() : absent.account());
        return parameters;
    }

    private static String live(Viewer viewer, String select) {
        return select + " " + LIVE + Sight.tasks(viewer) + ") ";
    }

    public int unread(Viewer viewer) {
        return jdbc.sql(live(viewer, "SELECT COUNT(*)") + " AND r.read_at IS NULL")
                .params(parameters(viewer))
                .query(Integer.class)
                .single();
    }

    /** Unread ones first; the oldest deadline, so what is overdue, before all. */
    List<Reminder> of(Viewer viewer) {
        return jdbc.sql(live(viewer, """
                        SELECT r.id, r.kind, r.word, r.path, r.occasion, r.computed_from, r.read_at, d.number,
                               COALESCE(a.content, t.content, s.title) AS content, a.agency_name
                        """) + """
                         ORDER BY CASE WHEN r.read_at IS NULL THEN 0 ELSE 1 END, r.computed_from, r.occasion, r.id
                        FETCH FIRST :most ROWS ONLY
                        """)
                .params(parameters(viewer))
                .param("most", MOST)
                .query(Reminders::reminder)
                .list();
    }

    /** Where one leads, and it is read from now on; empty where it is not this viewer's. */
    @Transactional
    Optional<String> open(Viewer viewer, UUID id) {
        Optional<String> path = jdbc.sql(live(viewer, "SELECT r.path") + " AND r.id = :id")
                .params(parameters(viewer))
                .param("id", id)
                .query(String.class)
                .optional();
        path.ifPresent(found -> jdbc.sql("UPDATE reminder SET read_at = :now WHERE id = :id AND read_at IS NULL")
                .param("now", now())
                .param("id", id)
                .update());
        return path;
    }

    @Transactional
    void readAll(Viewer viewer) {
        jdbc.sql("UPDATE reminder SET read_at = :now WHERE recipient = :recipient AND read_at IS NULL")
                .param("now", now())
                .param("recipient", parameters(viewer).get("recipient"))
                .update();
    }

    boolean toldOn(String recipient, LocalDate day) {
        return jdbc.sql("SELECT COUNT(*) FROM digest WHERE recipient = :recipient AND for_day = :forDay")
                        .param("recipient", recipient)
                        .param("forDay", day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Those of these that were given before; they are shown again, should they have been dropped meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    Set<Owed.Key> known(String recipient, Collection<Owed> owed) {
        var wanted = new HashSet<Owed.Key>();
        owed.forEach(one -> wanted.add(one.key()));
        var known = new HashSet<Owed.Key>();
        for (Kept kept : kept(recipient, owed)) {
            if (wanted.contains(kept.key())) {
                known.add(kept.key());
                if (kept.dropped()) {
                    jdbc.sql("UPDATE reminder SET dropped_at = NULL WHERE id = :id")
                            .param("id", kept.id())
                            .update();
                }
            }
        }
        return known;
    }

    /**
     * Drops what is no longer so, and what a newer occasion of the same says better. What newly answers a kept question stays until that
     * question is opened, or more is told of it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void dropAllBut(String recipient, Collection<Owed> owed) {
        var stays = new HashSet<Owed.Key>();
        var toldAgain = new HashSet<UUID>();
        owed.forEach(one -> {
            stays.add(one.key());
            toldAgain.add(one.subject());
        });
        var gone = jdbc.sql("""
                        SELECT id, subject, kind, occasion, computed_from, dropped_at
                        FROM reminder
                        WHERE recipient = :recipient AND dropped_at IS NULL
                        """).param("recipient", recipient).query(Reminders::kept).list().stream()
                .filter(one -> !stays.contains(one.key()))
                .filter(one -> one.key().kind() != NoticeKind.NEWS
                        || toldAgain.contains(one.key().subject()))
                .map(Kept::id)
                .toList();
        for (int from = 0; from < gone.size(); from += MOST) {
            jdbc.sql("UPDATE reminder SET dropped_at = :now WHERE id IN (:ids)")
                    .param("now", now())
                    .param("ids", gone.subList(from, Math.min(gone.size(), from + MOST)))
                    .update();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void addDigest(UUID id, String recipient, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO digest (id, recipient, for_day, made_at)
                        VALUES (:id, :recipient, :forDay, :now)
                        """)
                .param("id", id)
                .param("recipient", recipient)
                .param("forDay", day)
                .param("now", now())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void mailed(UUID digest, String mailKey) {
        jdbc.sql("UPDATE digest SET mail_key = :key WHERE id = :id")
                .param("key", mailKey)
                .param("id", digest)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID digest, String recipient, Owed one) {
        jdbc.sql("""
                        INSERT INTO reminder
                            (id, recipient, kind, subject, occasion, computed_from, assignment_id, word, path, digest_id)
                        VALUES
                            (:id, :recipient, :kind, :subject, :occasion, :computedFrom, :assignment, :word, :path, :digest)
                        """)
                .param("id", UUID.randomUUID())
                .param("recipient", recipient)
                .param("kind", one.kind().name())
                .param("subject", one.subject())
                .param("occasion", one.occasion().day())
                .param("computedFrom", one.occasion().computedFrom())
                .param("assignment", one.part() == null ? null : one.part().id())
                .param("word", one.word())
                .param("path", one.path())
                .param("digest", digest)
                .update();
    }

    /** The newest digest before this day, with the key of its mail; empty where it went by no mail. */
    Optional<Map.Entry<UUID, String>> mailedBefore(String recipient, LocalDate day) {
        return jdbc.sql("""
                        SELECT id, mail_key
                        FROM digest
                        WHERE recipient = :recipient AND for_day < :forDay AND mail_key IS NOT NULL
                        ORDER BY for_day DESC
                        FETCH FIRST 1 ROWS ONLY
                        """)
                .param("recipient", recipient)
                .param("forDay", day)
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("mail_key")))
                .optional();
    }

    /** What an unsent digest held belongs to this one now; says which of it still holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    Set<Owed.Key> carryOver(UUID from, UUID to) {
        jdbc.sql("UPDATE reminder SET digest_id = :to WHERE digest_id = :from")
                .param("to", to)
                .param("from", from)
                .update();
        jdbc.sql("UPDATE digest SET mail_key = NULL WHERE id = :from")
                .param("from", from)
                .update();
        var carried = new HashSet<Owed.Key>();
        jdbc.sql("""
                        SELECT id, subject, kind, occasion, computed_from, dropped_at
                        FROM reminder
                        WHERE digest_id = :to AND dropped_at IS NULL
                        """).param("to", to).query(Reminders::kept).list().forEach(one -> carried.add(one.key()));
        return carried;
    }

    /** Whether this recipient has had the information of the two weeks that end then. */
    boolean sheetSent(String recipient, LocalDate periodEnd) {
        return jdbc.sql("SELECT COUNT(*) FROM sheet_sent WHERE recipient = :recipient AND period_end = :periodEnd")
                        .param("recipient", recipient)
                        .param("periodEnd", periodEnd)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void addSheet(String recipient, LocalDate periodEnd, UUID digest) {
        jdbc.sql("INSERT INTO sheet_sent (recipient, period_end, digest_id) VALUES (:recipient, :periodEnd, :digest)")
                .param("recipient", recipient)
                .param("periodEnd", periodEnd)
                .param("digest", digest)
                .update();
    }

    private record Kept(UUID id, Owed.Key key, boolean dropped) {}

    private List<Kept> kept(String recipient, Collection<Owed> owed) {
        @Nullable
        LocalDate oldest = owed.stream()
                .map(one -> one.occasion().day())
                .min(LocalDate::compareTo)
                .orElse(null);
        return oldest == null
                ? List.of()
                : jdbc.sql("""
                        SELECT id, subject, kind, occasion, computed_from, dropped_at
                        FROM reminder
                        WHERE recipient = :recipient AND occasion >= :oldest
                        """)
                        .param("recipient", recipient)
                        .param("oldest", oldest)
                        .query(Reminders::kept)
                        .list();
    }

    private static Kept kept(ResultSet row, int n) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                new Owed.Key(
                        row.getObject("subject", UUID.class),
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getObject("occasion", LocalDate.class),
                        row.getObject("computed_from", LocalDate.class)),
                row.getObject("dropped_at") != null);
    }

    private static Reminder reminder(ResultSet row, int n) throws SQLException {
        return new Reminder(
                row.getObject("id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("word"),
                row.getString("path"),
                row.getObject("occasion", LocalDate.class),
                row.getObject("computed_from", LocalDate.class),
                row.getObject("read_at") == null,
                row.getString("number"),
                row.getString("content"),
                row.getString("agency_name"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
